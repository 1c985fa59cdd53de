"""The beneficiary page: old and new bank details side by side, to validate or block."""

from dataclasses import dataclass

from mailbot.assistant import decide
from mailbot.assistant.services import Services
from mailbot.domain.beneficiary import BeneficiaryState
from mailbot.domain.outcome import Doubt
from mailbot.errors import InvalidInput
from mailbot.tokens import Link
from mailbot.web.page import Done, Form, Page


@dataclass(frozen=True)
class Beneficiaries:
    """Purpose BENEFICIARY; administrators only."""

    async def show(self, services: Services, link: Link) -> Page:
        """The beneficiary with its bank details and the drafts that wait for it."""
        sheet = await decide.show_beneficiary(services, link)
        is_named_otherwise = any(Doubt.BENEFICIARY_NAME_DIFFERS in draft.doubts for draft in sheet.drafts)
        context = {
            "sheet": sheet,
            "person": link.person,
            "has_details": bool(sheet.letter.iban or sheet.letter.account),
            "is_waiting": sheet.state is not BeneficiaryState.VALIDATED or is_named_otherwise,
            "is_named_otherwise": is_named_otherwise,
            "is_changed": sheet.is_change,
        }
        return Page("beneficiary", sheet.language, context)

    async def act(self, services: Services, link: Link, form: Form) -> Page | Done:
        """Validates or blocks."""
        match form.action:
            case "validate":
                await decide.validate_beneficiary(services, link, form.version)
                return Done("beneficiary_validated")
            case "block":
                after = await decide.block_beneficiary(services, link, form.version)
                return Done("beneficiary_blocked" if after.state is BeneficiaryState.BLOCKED else "change_refused")
        raise InvalidInput("The form is not complete; open the link from the mail again.")
