"""A mail is unpacked in children: with the same leaves as without, and a hostile part is that part's loss alone."""

import socket
from collections.abc import Iterator
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.domain import limits
from mailbot.domain.outcome import Reason
from mailbot.mail import child, unpacker
from mailbot.mail.unpack import UNREADABLE_MAIL, Found, Leaf
from mailbot.mail.unpacker import Unpacker
from mailbot.sandbox import frames
from mailbot.sandbox.children import Sandbox
from mailbot.sandbox.confine import ChildLimits
from tests.unit.mail import hostile_jobs
from tests.unit.mail.in_process import unpack
from tests.unit.mail.test_unpack import zipped

PDF = b"%PDF-1.7\ninvented\n"
JOBS = "tests.unit.mail.hostile_jobs"
SMALL = ChildLimits(memory=400_000_000, cpu_seconds=1, wall_seconds=30.0)
TNEF = b"\x78\x9f\x3e\x22\x01\x00"


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    box = Sandbox((*unpacker.PRELOAD, JOBS))
    box.start()
    yield box
    box.close()


@pytest.fixture
def hostile(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Unpacker:
    """Its children do what the mail says."""
    monkeypatch.setattr(unpacker, "_WALK", f"{JOBS}:walk")
    monkeypatch.setattr(unpacker, "_OPEN", f"{JOBS}:open")
    monkeypatch.setattr(limits, "UNPACKED_BYTES", 10_000)
    return Unpacker(sandbox, SMALL)


def mail_with(*files: tuple[str, bytes], text: str = "Please pay.") -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "bob@acme.example", "acme@mail.example", "Invoices"
    mail.set_content(text)
    for name, data in files:
        mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return mail.as_bytes()


def nested(raw: bytes, times: int) -> bytes:
    for number in range(times):
        raw = mail_with((f"{number}.eml", raw))
    return raw


MAILS = {
    "plain": mail_with(("F-12.pdf", PDF), ("empty.pdf", b""), ("no type", b"\xff\x00")),
    "zip": mail_with(("all.zip", zipped(("a/F-12.pdf", PDF), ("in.zip", zipped(("F-13.pdf", PDF * 9000)))))),
    "bombs": mail_with(("bomb.zip", zipped(("bomb.pdf", bytes(limits.FILE_BYTES + 1)))), ("broken.zip", zipped(("a", PDF))[:40])),
    "office": mail_with(("letter.docx", zipped(("[Content_Types].xml", b"<x/>"), ("word/document.xml", b"<x/>")))),
    "winmail": mail_with(
        ("winmail.dat", TNEF + b"\x02\x02\x90\x06\x00\x02\x00\x00\x00ab\x00\x00\x02\x0f\x80\x06\x00\x01\x00\x00\x00xx\x00")
    ),
    "mails in mails": nested(mail_with(("F-12.pdf", PDF)), 3),
    "too deep": nested(mail_with(("F-12.pdf", PDF)), limits.NESTING + 2),
    "uuencoded": b"From: a@b.example\n\nScan\n\nbegin 644 scan.pdf\n#0V%T\n`\nend\n",
    "shown": b"Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<img src=cid:l@x>\n--b\n"
    b"Content-Type: image/png\nContent-ID: <l@x>\n\nx\n--b--\n",
    "odd names": mail_with(("../../etc/x.pdf", PDF), ("Facture n° 12\u202e.pdf", PDF)),
    "many": mail_with(*((f"{number}.pdf", PDF) for number in range(limits.LEAVES + 2)), ("late.zip", zipped(("late.pdf", PDF)))),
    "noise": bytes(range(256)) * 40,
    "nothing": b"",
    "endless": b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * (limits.MIME_PARTS + 1),
}


@pytest.mark.parametrize("name", MAILS)
async def test_children_give_what_this_process_would(sandbox: Sandbox, name: str) -> None:
    assert await Unpacker(sandbox).unpack(MAILS[name]) == unpack(MAILS[name])


def test_what_is_there_is_found() -> None:
    """So that the comparison above compares something."""
    found = {name: [leaf.filename for leaf in unpack(raw)] for name, raw in MAILS.items()}
    assert found["zip"] == ["F-12.pdf", "F-13.pdf"]
    assert found["winmail"] == ["Untitled Attachment"]
    assert found["mails in mails"] == ["F-12.pdf"]
    assert found["uuencoded"] == ["scan.pdf"]
    assert found["endless"] == ["message.eml"]
    assert [leaf.problem for leaf in unpack(MAILS["too deep"])] == [Reason.UNREADABLE_FILE]


@pytest.mark.parametrize("word", hostile_jobs.ACTS)
async def test_a_hostile_part_costs_that_part_alone(hostile: Unpacker, word: bytes) -> None:
    files = (("good.zip", zipped(("F-12.pdf", PDF))), ("winmail.dat", TNEF + b"OPEN-" + word), ("F-13.pdf", PDF))
    leaves = await hostile.unpack(mail_with(*files))
    assert [(leaf.filename, leaf.problem) for leaf in leaves] == [
        ("F-12.pdf", None),
        ("winmail.dat", Reason.UNREADABLE_FILE),
        ("F-13.pdf", None),
    ]
    assert leaves[0].data == leaves[2].data == PDF


@pytest.mark.parametrize("word", hostile_jobs.ACTS)
async def test_a_hostile_structure_costs_that_mail_by_name(hostile: Unpacker, word: bytes) -> None:
    assert await hostile.unpack(mail_with(("F-12.pdf", PDF), text=f"WALK-{word.decode()}")) == (UNREADABLE_MAIL,)


async def test_archives_share_the_budget_of_their_mail(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "UNPACKED_BYTES", 3000)
    files = [(f"{number}.zip", zipped((f"{number}.pdf", bytes(2000)))) for number in range(2)]
    leaves = await Unpacker(sandbox).unpack(mail_with(*files))
    assert [(leaf.filename, leaf.problem) for leaf in leaves] == [("0.pdf", None), ("1.pdf", Reason.FILE_TOO_LARGE)]


async def test_countless_hostile_parts_end_and_are_named(hostile: Unpacker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "UNPACK_CPU_SECONDS", 2 * limits.CHILD_CPU_SECONDS - 1)
    bad = [(f"{number}.zip", b"PK\x03\x04OPEN-CRASH") for number in range(2)]
    leaves = await hostile.unpack(mail_with(*bad, ("good.zip", zipped(("F-12.pdf", PDF))), ("F-13.pdf", PDF)))
    assert [(leaf.filename, leaf.problem) for leaf in leaves] == [
        ("0.zip", Reason.UNREADABLE_FILE),
        ("1.zip", Reason.UNREADABLE_FILE),
        ("good.zip", Reason.UNREADABLE_FILE),
        ("F-13.pdf", None),
    ]


NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
LEAVES = st.builds(
    Leaf,
    filename=NAMES,
    media_type=NAMES,
    data=st.binary(max_size=40),
    content_id=st.none() | NAMES,
    is_shown=st.booleans(),
    problem=st.none() | st.sampled_from(Reason),
)


@given(st.lists(st.builds(Found, leaf=LEAVES, depth=st.integers(0, limits.NESTING)), max_size=5), st.integers(0, 9))
def test_files_arrive_as_they_were_sent(found: list[Found], left: int) -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        frames.send(theirs, child.answer(found, left))
        message = frames.receive(ours)
    assert message is not None
    arrived = child.files(message, at_most=1000)
    assert (arrived.found, arrived.left) == (tuple(found), left)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["found", "filled", "leaf", "depth", "left"]), inner),
    max_leaves=10,
)


@given(st.dictionaries(st.sampled_from(["found", "filled", "left"]), JSON), st.lists(st.binary(max_size=4), max_size=3))
def test_any_answer_is_files_or_refused(head: dict[str, object], blobs: list[bytes]) -> None:
    try:
        files = child.files(frames.Message(head, tuple(blobs)), at_most=6)
    except ValueError:
        return
    assert sum(one.leaf.size for one in files.found) <= 6
