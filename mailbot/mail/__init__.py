"""RFC 5322 and MIME bytes <-> values; no sockets, no clock.

parse           bytes -> Message: headers and the text that the person wrote
unpack          bytes -> leaves: every file of a mail, out of whatever it is wrapped in
unpacker        does that in children with limits (child: their jobs)
quote           what the person wrote above the quoted text
kind            new mail, reply, auto-reply, bounce, list; who may be answered
authentication  the verdict of a trusted front server (RFC 8601)
address         one normal form of addresses; company addresses and their tags
compose         Outgoing -> bytes

Below them: header (RFC 2047 and 2231 words), mime (the tree of parts), part (roles of MIME parts), markup (HTML -> text), tnef,
phrases (word lists).
"""
