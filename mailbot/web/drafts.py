"""The completion page (what was read in a form, beside the page's picture) and the validation page of a draft."""

from collections.abc import Mapping
from dataclasses import dataclass

from mailbot.assistant import complete, decide
from mailbot.assistant.complete import Rejected, Sheet
from mailbot.assistant.services import Services
from mailbot.assistant.summary import url
from mailbot.domain.account import compact_iban
from mailbot.domain.draft import OPEN, DraftState, Refusal
from mailbot.domain.invoice import Field, Fields, Frozen
from mailbot.domain.outcome import Doubt, Missing
from mailbot.errors import InvalidInput
from mailbot.tokens import Link, Purpose
from mailbot.web.page import Done, Form, Page

#: Name of the input -> name of the value (Payment); in the order of the form.
INPUTS = {
    "creditor_name": "creditor_name",
    "iban": "creditor_iban",
    "bic": "creditor_bic",
    "number": "number",
    "instructed_amount": "instructed_amount",
    "currency": "currency",
    "due_date": "due_date",
    "remittance_information": "remittance_information",
}

#: What is missing -> the input that takes it.
_ASKED_BY = {
    Missing.NUMBER: "number",
    Missing.SELLER_NAME: "creditor_name",
    Missing.AMOUNT_DUE: "instructed_amount",
    Missing.CURRENCY: "currency",
    Missing.ACCOUNT: "iban",
}

#: Doubt -> the input that it is about; others are about the whole document.
_DOUBTED = {
    Doubt.IBAN_CHANGED: "iban",
    Doubt.IBAN_CHECKSUM: "iban",
    Doubt.IBAN_AMBIGUOUS: "iban",
    Doubt.BIC_DIFFERS: "iban",
    Doubt.OWN_ACCOUNT: "iban",
    Doubt.OTHER_HOLDER: "iban",
    Doubt.SIMILAR_NAME: "creditor_name",
    Doubt.AMOUNT_FAR_OFF: "instructed_amount",
    Doubt.BENEFICIARY_NAME_DIFFERS: "creditor_name",
    Doubt.AMOUNTS_DISAGREE: "instructed_amount",
    Doubt.WORDS_DIFFER: "instructed_amount",
    Doubt.EARLIER_BALANCE: "instructed_amount",
    Doubt.NO_ACCOUNT_IN_CURRENCY: "currency",
    Doubt.AMBIGUOUS_DATE: "due_date",
    Doubt.DATE_IMPLAUSIBLE: "due_date",
}


class Input(Frozen):
    """One input of the form: its value, where that was read, and what is the matter with it."""

    name: str
    field: str  # the value's name, the key of its label
    value: str
    source: str | None = None
    page: int | None = None
    quote: str | None = None
    is_missing: bool = False
    is_doubted: bool = False
    problem: str = ""


@dataclass(frozen=True)
class Completion:
    """Purpose COMPLETE."""

    async def show(self, services: Services, link: Link) -> Page:
        """The form with what was read."""
        return _form_page(await complete.show(services, link), link)

    async def act(self, services: Services, link: Link, form: Form) -> Page | Done:
        """Puts the values on the draft; unusable ones come back with a sentence each."""
        values = {field: form.text(name) for name, field in INPUTS.items() if form.has(name)}
        # The form prints the IBAN in groups: sent back as it was, it is no edit, and settles no doubt.
        if "creditor_iban" in values:
            values["creditor_iban"] = compact_iban(values["creditor_iban"])
        confirmed = frozenset(doubt for doubt in Doubt if doubt in form.texts("confirm"))
        answer = await complete.complete(services, link, form.version, values, confirmed)
        if isinstance(answer, Rejected):
            return _form_page(await complete.show(services, link), link, values, answer.problems, status=422)
        return Done("saved" if answer.draft.state is DraftState.INCOMPLETE else "completed")


@dataclass(frozen=True)
class Validation:
    """Purpose VALIDATE."""

    async def show(self, services: Services, link: Link) -> Page:
        """The draft as it stands, with the two decisions for an administrator."""
        return _decision_page(services, await complete.show(services, link), link)

    async def act(self, services: Services, link: Link, form: Form) -> Page | Done:
        """Validates or refuses."""
        match form.action:
            case "validate":
                answer = await decide.validate(services, link, form.version)
            case "refuse":
                answer = await decide.refuse(services, link, form.version)
            case _:
                raise InvalidInput("The form is not complete; open the link from the mail again.")
        if isinstance(answer, Refusal):
            return _decision_page(services, await complete.show(services, link), link, answer)
        return Done("validated" if form.action == "validate" else "refused")


def _form_page(
    sheet: Sheet, link: Link, given: Mapping[str, str] | None = None, problems: Mapping[str, str] | None = None, *, status: int = 200
) -> Page:
    context = {
        "sheet": sheet,
        "person": link.person,
        "inputs": inputs_of(sheet, given or {}, problems or {}),
        "doubts": sheet.draft.doubts,
        "confirmable": sheet.confirmable,
        "is_open": sheet.draft.state in OPEN,
        "problem": (problems or {}).get("", ""),
    }
    return Page("completion", sheet.language, context, status)


def _decision_page(services: Services, sheet: Sheet, link: Link, refusal: Refusal | None = None) -> Page:
    context = {
        "sheet": sheet,
        "person": link.person,
        "is_open": sheet.draft.state in OPEN,
        "refusal": refusal,
        "correct_url": url(services, Purpose.COMPLETE, link.company_id, link.subject_id, sheet.version, link.person),
    }
    return Page("validation", sheet.language, context, 409 if refusal else 200)


def inputs_of(sheet: Sheet, given: Mapping[str, str], problems: Mapping[str, str]) -> list[Input]:
    """The inputs in order: what the person typed before what is on the draft."""
    missing = {_ASKED_BY[word] for word in sheet.draft.missing}
    doubted = {_DOUBTED[word] for word in sheet.draft.doubts if word in _DOUBTED}
    return [
        Input(
            name=name,
            field=field,
            value=given.get(field, sheet.values.get(field, "")),
            is_missing=name in missing,
            is_doubted=name in doubted,
            problem=problems.get(field, ""),
            **_evidence(_read_as(sheet.fields, field)),
        )
        for name, field in INPUTS.items()
    ]


def _evidence(field: Field[object] | None) -> dict[str, object]:
    return {"source": field.source, "page": field.page, "quote": field.quote} if field else {}


def _read_as(fields: Fields, field: str) -> Field[object] | None:
    """The field of the document that a payment's value was taken from (see domain.draft.payment_from)."""
    read: dict[str, Field[object] | None] = {
        "creditor_name": fields.payee_name or fields.seller_name,  # type: ignore[dict-item]
        "creditor_iban": fields.iban,  # type: ignore[dict-item]
        "creditor_bic": fields.bic,  # type: ignore[dict-item]
        "number": fields.number,  # type: ignore[dict-item]
        "instructed_amount": fields.amount_due,  # type: ignore[dict-item]
        "currency": fields.currency,  # type: ignore[dict-item]
        "due_date": fields.due_date,  # type: ignore[dict-item]
        "remittance_information": fields.remittance_information or fields.number,  # type: ignore[dict-item]
    }
    return read[field]
