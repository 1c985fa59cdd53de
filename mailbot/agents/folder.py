"""The agent that watches a folder: a local one, or any place that fsspec reaches (sftp, s3, webdav...) when its driver is installed.

A file is known by its path and its etag (or time and size). Files are left where they are. Who may write into the folder
is not trusted: links that lead out of it are refused, devices and pipes are not opened, sizes are bounded. Naming a
local folder gives the assistant whatever lies in it, so only the operator adds such a connection.
"""

import asyncio
import json
import os.path
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from fsspec.core import url_to_fs
from fsspec.implementations.local import LocalFileSystem

from mailbot import clock
from mailbot.agents.protocol import (
    Account,
    ActionNeeded,
    AgentError,
    AgentInfo,
    ConfigField,
    Content,
    DocumentError,
    InvalidCredentials,
    NotSupported,
    RemoteDocument,
    SiteUnavailable,
)
from mailbot.domain import limits

T = TypeVar("T")

SCHEME = "folder"

#: How programs name what they are still writing, and what is not for people.
_UNFINISHED_STARTS = (".", "~")
_UNFINISHED_ENDS = (".part", ".partial", ".crdownload", ".tmp", ".filepart")

#: What drivers call the same thing.
_ETAGS = ("etag", "ETag", "e_tag", "md5Checksum")
_TIMES = ("mtime", "LastModified", "last_modified", "modified", "updated")

#: A file from further in the future was written under a wrong clock, and its age says nothing.
_CLOCKS_DIFFER = timedelta(days=1)

_REFUSED = (401, 403)
_SERVER_ERROR = 500


class FolderAgent:
    """Delivers the files of a folder."""

    scheme: ClassVar[str] = SCHEME

    async def catalogue(self) -> AsyncIterator[AgentInfo]:
        """One entry: any folder."""
        yield AgentInfo(
            id=SCHEME,
            name="Folder",
            category="generic",
            quality="own",
            licence="own",
            fields=(
                ConfigField(name="path", label="Folder (path or fsspec URL)"),
                ConfigField(name="settle_seconds", label="Age of a file before it is taken, in seconds", required=False, regex=r"\d{1,5}"),
                ConfigField(name="storage_options", label="Options of the fsspec driver (JSON object)", required=False, secret=True),
            ),
        )

    @asynccontextmanager
    async def open(
        self,
        info: AgentInfo,
        config: Mapping[str, str],
        secrets: Mapping[str, str],
        state: Mapping[str, Any],  # noqa: ARG002  a folder has no cursors: every file is looked at
        *,
        interactive: bool = False,  # noqa: ARG002  and asks nothing
    ) -> AsyncIterator["FolderSession"]:
        """Checks that the folder is there.

        Raises:
            ActionNeeded: it is not, or may not be read.
            InvalidCredentials: the place refuses the options.
            NotSupported: no driver for this URL.
            SiteUnavailable: it cannot be reached.
        """
        settles = timedelta(seconds=float(config.get("settle_seconds") or limits.FOLDER_SETTLES.total_seconds()))
        session = FolderSession(config["path"], secrets.get("storage_options") or "{}", settles, info.name)
        await session.enter()
        yield session


class FolderSession:
    """One look into the folder. All reading happens in threads."""

    def __init__(self, url: str, storage_options: str, settles: timedelta, label: str) -> None:
        """`settles`: how old a file must be; `storage_options`: a JSON object for the driver."""
        self._url, self._options, self._settles, self._label = url, storage_options, settles, label
        self._fs: Any = None
        self._root = ""

    async def enter(self) -> None:
        """Opens the file system and finds the folder there."""
        await self._in_thread(self._open)

    async def accounts(self) -> AsyncIterator[Account]:
        """The folder itself."""
        yield Account(id=SCHEME, label=self._label)

    async def documents(self, account: Account, since: date | None) -> AsyncIterator[RemoteDocument]:  # noqa: ARG002  file times say when a file was copied, not what is new
        """The files, newest first, folders inside it included."""
        for document in await self._in_thread(self._list, account):
            yield document

    async def fetch(self, document: RemoteDocument) -> Content:
        """The file's bytes.

        Raises:
            DocumentError: gone, too large, no plain file, or a link that leads out of the folder.
        """
        return await self._in_thread(self._read, document)

    async def ack(self, documents: Sequence[RemoteDocument]) -> None:
        """Nothing: the files stay with their owner."""

    async def answer(self, values: Mapping[str, str]) -> None:
        """A folder asks nothing."""

    def state(self) -> dict[str, Any]:
        """Nothing to remember."""
        return {}

    async def _in_thread(self, fn: Callable[..., T], *args: Any) -> T:
        """`fn(*args)` in a thread, what the operating system or the driver raises told in our words."""
        try:
            return await asyncio.to_thread(fn, *args)
        except (FileNotFoundError, NotADirectoryError) as problem:
            raise ActionNeeded("The folder is not there; create it or correct its path.", kind="folder_missing") from problem
        except PermissionError as problem:
            raise self._forbidden() from problem
        except OSError as problem:
            raise SiteUnavailable("The folder cannot be reached.", kind=type(problem).__name__) from problem
        except AgentError:
            raise
        except Exception as problem:
            known = _by_status(problem)
            if known is None:
                raise
            raise known from problem

    def _open(self) -> None:
        try:
            self._fs, root = url_to_fs(self._url, **json.loads(self._options))
        except (ImportError, ValueError, TypeError) as problem:
            raise NotSupported("There is no driver for this folder's URL, or its options are wrong.") from problem
        self._root = os.path.realpath(root) if self._is_local else root.rstrip("/")
        # Measured: listing a folder that is missing gives an empty list, not an error.
        if not self._fs.isdir(self._root):
            raise FileNotFoundError(self._root)

    @property
    def _is_local(self) -> bool:
        return isinstance(self._fs, LocalFileSystem)

    def _forbidden(self) -> ActionNeeded | InvalidCredentials:
        if self._is_local:
            return ActionNeeded("mailbot may not read the folder; give its user the right to.", kind="no_permission")
        return InvalidCredentials("The folder's server refuses the options given for it.", fields=("storage_options",))

    def _list(self, account: Account) -> list[RemoteDocument]:
        found: list[tuple[datetime, RemoteDocument]] = []
        for path, info in self._walk(self._root, limits.FOLDER_DEPTH):
            found.append(self._document(account, path, info))
            if len(found) > limits.DOCUMENTS_LISTED:
                sentence = f"The folder holds more than {limits.DOCUMENTS_LISTED} files; move the old ones elsewhere."
                raise ActionNeeded(sentence, kind="folder_too_large")
        return [document for _, document in sorted(found, key=lambda one: one[0], reverse=True)]

    def _walk(self, folder: str, depth: int) -> Iterator[tuple[str, dict[str, Any]]]:
        """Path and info of everything that is no folder. (fsspec's own walk passes over folders that it may not read.)"""
        for info in self._fs.ls(folder, detail=True):
            path = info["name"].rstrip("/")
            if path == folder or _is_unfinished(path.rpartition("/")[2]):
                continue
            if info["type"] != "directory":
                yield path, info
            elif depth > 1:
                with suppress(FileNotFoundError):  # gone since it was listed
                    yield from self._walk(path, depth - 1)

    def _document(self, account: Account, path: str, info: dict[str, Any]) -> tuple[datetime, RemoteDocument]:
        if info.get("islink") and (target := self._plain_file(path)):
            info = self._fs.info(target)
        modified = _modified(info)
        relative = _text(path[len(self._root) :].lstrip("/"))
        document = RemoteDocument(
            id=relative,
            account_id=account.id,
            filename=relative.rpartition("/")[2],
            size=info.get("size"),
            etag=_etag(info, modified),
            ready_at=self._ready_at(modified),
            raw={"path": path},
        )
        return modified or datetime.min.replace(tzinfo=UTC), document

    def _ready_at(self, modified: datetime | None) -> datetime | None:
        if modified is None or modified - clock.now() > _CLOCKS_DIFFER:
            return None
        return modified + self._settles

    def _read(self, document: RemoteDocument) -> Content:
        listed = document.raw["path"]
        path = self._plain_file(listed)
        if path is None:
            raise DocumentError("It is no plain file inside the folder.", kind="outside_folder")
        try:
            with self._fs.open(path, "rb") as file:
                data = file.read(limits.FILE_BYTES + 1)
        except FileNotFoundError as problem:
            raise DocumentError("The file was gone before it could be read.", kind="gone") from problem
        except PermissionError as problem:
            raise DocumentError("mailbot may not read this file.", kind="no_permission") from problem
        if self._plain_file(listed) != path:
            raise DocumentError("The file was moved while it was read.", kind="outside_folder")
        if len(data) > limits.FILE_BYTES:
            raise DocumentError("The file is too large.", kind="file_too_large")
        return Content(data=data)

    def _plain_file(self, path: str) -> str | None:
        """Where the file really is, when that is a plain file inside the folder."""
        if not self._is_local:
            return path
        real = os.path.realpath(path)
        inside = os.path.commonpath([real, self._root]) == self._root
        # A file that went away is for the reader to notice; a link that leads nowhere is refused.
        return real if inside and (Path(real).is_file() or not os.path.lexists(path)) else None


def _is_unfinished(name: str) -> bool:
    return name.startswith(_UNFINISHED_STARTS) or name.lower().endswith(_UNFINISHED_ENDS)


def _modified(info: Mapping[str, Any]) -> datetime | None:
    """The time of the last change, aware, in UTC; drivers give seconds, ISO text or a datetime."""
    match next((info[name] for name in _TIMES if info.get(name)), None):
        case datetime() as moment:
            return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
        case int() | float() as seconds:
            return datetime.fromtimestamp(seconds, UTC)
        case str() as text:
            return _from_iso(text)
        case _:
            return None


def _from_iso(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _etag(info: Mapping[str, Any], modified: datetime | None) -> str | None:
    """What changes with the content, as far as the driver tells: its etag, else time and size."""
    given = next((str(info[name]) for name in _ETAGS if info.get(name)), None)
    told = [f"{modified.timestamp():.6f}" if modified else None, info.get("size")]
    return given or "-".join(str(part) for part in told if part is not None) or None


def _text(name: str) -> str:
    """A name as text that every database takes: bytes that are no UTF-8 are written out."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _by_status(problem: Exception) -> InvalidCredentials | SiteUnavailable | None:
    """Drivers on HTTP raise their own exceptions; the status says what they mean."""
    status = getattr(problem, "status_code", None) or getattr(getattr(problem, "response", None), "status_code", None)
    if status in _REFUSED:
        return InvalidCredentials("The folder's server refuses the options given for it.", fields=("storage_options",))
    return (
        SiteUnavailable("The folder's server has a problem.", kind=str(status))
        if isinstance(status, int) and status >= _SERVER_ERROR
        else None
    )
