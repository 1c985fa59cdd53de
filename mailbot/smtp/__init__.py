"""SMTP on sockets, both ways: mail in (server) and mail out (courier). RFC 5321."""
