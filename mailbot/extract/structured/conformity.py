"""What is said of a file's e-invoice: syntax, profile, and whether it keeps to the schema and the rules."""

from mailbot.domain.invoice import Conformity, Problem
from mailbot.extract.structured import schemas
from mailbot.extract.structured.einvoice import EInvoice

_BROKEN = Problem(rule="XML", says="What the file carries as its e-invoice is no XML of an invoice, so it was not read.")


def conformity(xml: EInvoice | None, *, is_carried: bool = False) -> Conformity | None:
    """The verdict on the e-invoice that was used. None: there is none; `is_carried`: but something that was meant to be one."""
    if xml is None or xml.root is None:
        return Conformity(conforms=False, problems=(_BROKEN,)) if is_carried else None
    faults = schemas.breaches(xml.root, xml.profile.schema)
    problems = (*(faults or ()), *xml.problems)
    return Conformity(
        syntax=xml.syntax,
        profile=xml.profile.name,
        specification=xml.specification,
        conforms=False if problems else None if faults is None else True,
        problems=problems,
    )
