"""A company's settings, for its administrators: activation, security code, members; and everybody's own language and alerts."""

from dataclasses import dataclass

from mailbot.assistant import onboard, preferences
from mailbot.assistant.services import Services
from mailbot.errors import InvalidInput
from mailbot.tokens import Link
from mailbot.web.page import Done, Form, Page


@dataclass(frozen=True)
class Settings:
    """Purpose SETTINGS; members find their own choices alone."""

    async def show(self, services: Services, link: Link) -> Page:
        """The settings as they are."""
        sheet = await preferences.settings(services, link)
        context = {**dict(sheet), "person": link.person, "languages": onboard.LANGUAGES}
        return Page("settings", sheet.own.language, context)

    async def act(self, services: Services, link: Link, form: Form) -> Page | Done:
        """Activates, deactivates, replaces the security code, or keeps the person's own choices."""
        match form.action:
            case "activate" | "deactivate":
                await onboard.set_active(services, link, form.version, active=form.action == "activate")
                return Done("activated" if form.action == "activate" else "deactivated")
            case "new_security_code":
                await onboard.rotate_security_code(services, link, form.version)
                return Done("security_code_replaced")
            case "preferences":
                wants_alerts = form.text("wants_alerts") == "yes"
                await preferences.choose(services, link, language=form.text("language"), wants_alerts=wants_alerts)
                return Done("saved")
        raise InvalidInput("The form is not complete; open the link from the mail again.")
