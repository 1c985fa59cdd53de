"""Pages and API: `app(services)` is the whole of it. Pages work without JavaScript; only POST changes anything."""

from mailbot.web.application import app

__all__ = ["app"]
