"""The folder as an agent: what is listed, what is refused, and what its troubles are called."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import fsspec
import pytest

from mailbot import clock
from mailbot.agents.folder import FolderAgent, FolderSession
from mailbot.agents.protocol import ActionNeeded, AgentError, DocumentError, NotSupported, RemoteDocument
from mailbot.domain import limits

NOW = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)


def write(path: Path, data: bytes = b"%PDF-1.4", *, age: timedelta = timedelta(hours=1)) -> Path:
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_bytes(data)
    moment = (NOW - age).timestamp()
    os.utime(path, (moment, moment))
    return path


async def listed(folder: Path, **config: str) -> tuple[FolderSession, list[RemoteDocument]]:
    agent = FolderAgent()
    (info,) = [info async for info in agent.catalogue()]
    with clock.frozen(NOW):
        async with agent.open(info, {"path": str(folder), **config}, {}, {}) as session:
            (account,) = [account async for account in session.accounts()]
            return session, [document async for document in session.documents(account, None)]


async def test_lists_files_newest_first_and_folders_inside(tmp_path):
    write(tmp_path / "old.pdf", age=timedelta(days=2))
    write(tmp_path / "2026" / "may.pdf")
    session, documents = await listed(tmp_path)
    assert [document.id for document in documents] == ["2026/may.pdf", "old.pdf"]
    assert (await session.fetch(documents[0])).data == b"%PDF-1.4"


async def test_what_is_still_being_written_is_left_for_later(tmp_path):
    write(tmp_path / "copying.pdf", age=timedelta(seconds=10))
    write(tmp_path / ".hidden.pdf")
    write(tmp_path / "~$lock.pdf")
    write(tmp_path / "download.pdf.part")
    _, documents = await listed(tmp_path)
    assert [document.id for document in documents] == ["copying.pdf"]
    assert documents[0].ready_at == NOW + timedelta(seconds=50)
    _, documents = await listed(tmp_path, settle_seconds="0")
    assert documents[0].ready_at is not None
    assert documents[0].ready_at <= NOW


async def test_a_file_from_a_wrong_clock_is_not_waited_for(tmp_path):
    write(tmp_path / "future.pdf", age=-timedelta(days=4000))
    _, documents = await listed(tmp_path)
    assert documents[0].ready_at is None


async def test_a_changed_file_is_another_version(tmp_path):
    write(tmp_path / "a.pdf")
    before = (await listed(tmp_path))[1][0].etag
    write(tmp_path / "a.pdf", b"%PDF-1.4 corrected", age=timedelta(minutes=30))
    assert (await listed(tmp_path))[1][0].etag != before


@pytest.mark.parametrize("target", ["../secret.pdf", "../other", "/etc/hostname", "missing.pdf"])
async def test_links_that_leave_the_folder_are_refused(tmp_path, target):
    write(tmp_path / "secret.pdf")
    write(tmp_path / "other" / "inside.pdf")
    folder = tmp_path / "watched"
    folder.mkdir()
    (folder / "link.pdf").symlink_to(target)
    session, documents = await listed(folder)
    assert [document.id for document in documents] == ["link.pdf"]
    with pytest.raises(DocumentError):
        await session.fetch(documents[0])


async def test_a_link_that_stays_inside_is_followed(tmp_path):
    write(tmp_path / "a.pdf", b"%PDF-1.4 a")
    (tmp_path / "b.pdf").symlink_to("a.pdf")
    session, documents = await listed(tmp_path)
    assert {(await session.fetch(document)).data for document in documents} == {b"%PDF-1.4 a"}


async def test_a_folder_swapped_for_a_link_after_listing_is_refused(tmp_path):
    folder = tmp_path / "watched"
    write(folder / "sub" / "a.pdf")
    write(tmp_path / "private" / "a.pdf", b"%PDF-1.4 private")
    session, documents = await listed(folder)
    (folder / "sub" / "a.pdf").unlink()
    (folder / "sub").rmdir()
    (folder / "sub").symlink_to("../private")
    with pytest.raises(DocumentError):
        await session.fetch(documents[0])


async def test_pipes_are_not_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe.pdf")
    session, documents = await listed(tmp_path)
    with pytest.raises(DocumentError):
        await session.fetch(documents[0])


async def test_a_file_that_is_too_large_or_gone_is_its_own_error(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "FILE_BYTES", 10)
    write(tmp_path / "large.pdf", b"%PDF-1.4 large")
    gone = write(tmp_path / "gone.pdf")
    session, documents = await listed(tmp_path)
    gone.unlink()
    for document in documents:
        with pytest.raises(DocumentError) as caught:
            await session.fetch(document)
        assert caught.value.kind == {"large.pdf": "file_too_large", "gone.pdf": "gone"}[document.id]


async def test_a_name_that_is_no_text_can_be_stored_and_fetched(tmp_path):
    path = os.fsencode(tmp_path) + b"/facture-\xe9.pdf"
    with open(path, "wb") as file:  # noqa: PTH123, ASYNC230  a name of bytes
        file.write(b"%PDF-1.4")
    session, documents = await listed(tmp_path)
    documents[0].id.encode()
    assert (await session.fetch(documents[0])).data == b"%PDF-1.4"


async def test_a_missing_folder_needs_a_person(tmp_path):
    with pytest.raises(ActionNeeded) as caught:
        await listed(tmp_path / "unplugged")
    assert caught.value.kind == "folder_missing"


async def test_a_folder_with_too_many_files_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "DOCUMENTS_LISTED", 2)
    for number in range(3):
        write(tmp_path / f"{number}.pdf")
    with pytest.raises(ActionNeeded):
        await listed(tmp_path)


@pytest.mark.parametrize("url", ["nosuchdriver://host/folder", "s3://bucket/folder"])
async def test_a_place_without_a_driver_is_not_supported(url):
    with pytest.raises((NotSupported, AgentError)):
        await listed(Path(url))


async def test_another_file_system_is_read_by_the_same_adapter():
    memory = fsspec.filesystem("memory")
    memory.pipe("/bills/2026/may.pdf", b"%PDF-1.4 may")
    try:
        session, documents = await listed(Path("memory://bills"), path="memory://bills")
        assert [document.id for document in documents] == ["2026/may.pdf"]
        assert (await session.fetch(documents[0])).data == b"%PDF-1.4 may"
        before = documents[0].etag
        memory.pipe("/bills/2026/may.pdf", b"%PDF-1.4 corrected")
        assert (await listed(Path("memory://bills"), path="memory://bills"))[1][0].etag != before
    finally:
        memory.rm("/bills", recursive=True)


async def test_a_server_that_refuses_is_told_apart_from_one_that_is_down(tmp_path, monkeypatch):
    class HttpError(Exception):
        def __init__(self, status_code: int) -> None:
            self.status_code = status_code

    states = {}
    for status in (401, 403, 503, 418):
        with monkeypatch.context() as patched:

            def fail(*_: object, status: int = status) -> None:
                raise HttpError(status)

            patched.setattr(FolderSession, "_open", fail)
            with pytest.raises(Exception) as caught:  # noqa: PT011  its kind is the point
                await listed(tmp_path)
            states[status] = type(caught.value).__name__
    assert states == {401: "InvalidCredentials", 403: "InvalidCredentials", 503: "SiteUnavailable", 418: "HttpError"}
