"""One form of every address, and ours taken apart."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailbot.mail.address import Tag, addresses, is_company_local_part, normal, recipient


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("Bob@Acme.EXAMPLE", "bob@acme.example"),
        ("<bob@acme.example>", "bob@acme.example"),
        ("bob@acme.example.", "bob@acme.example"),
        ("rené@société.example", "rené@xn--socit-esab.example"),
        ("rene\u0301@acme.example", "rené@acme.example"),
        ("bob@faß.example", "bob@xn--fa-hia.example"),
        ("bob", None),
        ("@acme.example", None),
        ("bob@", None),
        ("bob smith@acme.example", None),
        ("a" * 320 + "@acme.example", None),
        ("a(b@acme.example", None),
        ('"bob"@acme.example', None),
        ("bob@elsewhere.example@acme.example", None),
        ("bob@[192.0.2.1]", None),
    ],
)
def test_normal_form(written: str, form: str | None) -> None:
    assert normal(written) == form


@pytest.mark.parametrize(
    ("field", "found"),
    [
        ("Bob <bob@acme.example>, eve@elsewhere.example", ["bob@acme.example", "eve@elsewhere.example"]),
        ('"bob@acme.example" <eve@elsewhere.example>', ["eve@elsewhere.example"]),
        ("bob@acme.example <eve@elsewhere.example>", ["eve@elsewhere.example"]),
        ("(bob@acme.example) eve@elsewhere.example", ["eve@elsewhere.example"]),
        ("bob@acme.example (eve <eve@elsewhere.example>)", ["bob@acme.example"]),
        ("bob@acme.example eve@elsewhere.example", ["bob@acme.example", "eve@elsewhere.example"]),
        ("<bob@acme.example> <eve@elsewhere.example>", ["bob@acme.example", "eve@elsewhere.example"]),
        ("accounting: bob@acme.example, ann@acme.example;", ["bob@acme.example", "ann@acme.example"]),
        ('"Doe, Jane" <jane@acme.example>; bob@acme.example', ["jane@acme.example", "bob@acme.example"]),
        ("undisclosed-recipients:;", []),
        ("", []),
    ],
)
def test_lists_of_addresses(field: str, found: list[str]) -> None:
    assert [one.address for one in addresses(field)] == found


@pytest.mark.parametrize(
    ("written", "tag", "kind"),
    [
        ("acme@mail.example", None, Tag.NONE),
        ("Acme+K7QF-2MXR@Mail.example", "K7QF-2MXR", Tag.SECURITY_CODE),
        ("acme+k7qf2mxr@mail.example", "k7qf2mxr", Tag.SECURITY_CODE),
        (f"acme+r-{'a2' * 16}@mail.example", f"r-{'a2' * 16}", Tag.REPLY_TOKEN),
        (f"acme+R-{'A2' * 16}@mail.example", f"R-{'A2' * 16}", Tag.REPLY_TOKEN),
        ("acme+invoices@mail.example", "invoices", Tag.OTHER),
    ],
)
def test_our_addresses_are_taken_apart(written: str, tag: str | None, kind: Tag) -> None:
    ours = recipient(written)
    assert ours is not None
    assert (ours.local, ours.domain, ours.tag, ours.tag_kind) == ("acme", "mail.example", tag, kind)


def test_local_parts_that_companies_may_have() -> None:
    assert all(map(is_company_local_part, ("acme", "acme-2", "a.b_c", "a" * 28)))
    assert not any(map(is_company_local_part, ("", "a" * 29, "postmaster", "abuse", "bounce", "Acme", "a+b", ".a", "a..b", "r é")))


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.sampled_from('ab@.<>()",;: \\=?é\x00'), max_size=60))
def test_any_field_gives_addresses_in_normal_form(field: str) -> None:
    for one in addresses(field):
        assert normal(one.address) == one.address
