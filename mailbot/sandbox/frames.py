"""Messages between this process and its children: a JSON head and binary blobs, length-prefixed.

Never pickle: what comes from a child may have been written by the hostile file that it read, and unpickling runs code.
"""

import asyncio
import json
import socket
import struct
from collections.abc import Awaitable, Callable
from typing import Any, NamedTuple

#: A dozen photos as raw gray pixels is what the largest honest message holds.
MESSAGE_BYTES = 512 * 1024 * 1024
BLOBS = 256
_PRELUDE = struct.Struct("!II")  # length of the head, number of blobs
_LENGTH = struct.Struct("!Q")


class Message(NamedTuple):
    """`head` is plain JSON; `blobs` are bytes that it refers to by position."""

    head: dict[str, Any]
    blobs: tuple[bytes, ...] = ()


class BadMessage(ValueError):
    """The other side sent something that is no message, or one beyond the limits."""


def pack(message: Message) -> tuple[bytes, ...]:
    """The pieces to be sent, in order; blobs are not copied."""
    head = json.dumps(message.head).encode()
    lengths = b"".join(_LENGTH.pack(len(blob)) for blob in message.blobs)
    return (_PRELUDE.pack(len(head), len(message.blobs)) + lengths + head, *message.blobs)


def receive(sock: socket.socket) -> Message | None:
    """The next message of a blocking socket, None at its end.

    Raises:
        BadMessage: no message, or beyond the limits.
        EOFError: the other side ended in the middle.
    """
    first = sock.recv(1)
    if not first:
        return None
    head_length, count = _counts(first + _exactly(sock, _PRELUDE.size - 1))
    lengths = _lengths(head_length, _exactly(sock, count * _LENGTH.size))
    head = _head(_exactly(sock, head_length))
    return Message(head, tuple(_exactly(sock, length) for length in lengths))


def send(sock: socket.socket, message: Message) -> None:
    """Send over a blocking socket."""
    for piece in pack(message):
        sock.sendall(piece)


async def receive_async(sock: socket.socket) -> Message:
    """The next message of a non-blocking socket; see `receive` for what is raised (the end is an EOFError here)."""
    read = _reader(sock)
    head_length, count = _counts(await read(_PRELUDE.size))
    lengths = _lengths(head_length, await read(count * _LENGTH.size))
    head = _head(await read(head_length))
    return Message(head, tuple([await read(length) for length in lengths]))


async def send_async(sock: socket.socket, message: Message) -> None:
    """Send over a non-blocking socket."""
    loop = asyncio.get_running_loop()
    for piece in pack(message):
        await loop.sock_sendall(sock, piece)


def _exactly(sock: socket.socket, size: int) -> bytes:
    data = bytearray(size)
    view = memoryview(data)
    while view:
        got = sock.recv_into(view)
        if not got:
            raise EOFError
        view = view[got:]
    return bytes(data)


def _reader(sock: socket.socket) -> Callable[[int], Awaitable[bytes]]:
    loop = asyncio.get_running_loop()

    async def read(size: int) -> bytes:
        data = bytearray(size)
        view = memoryview(data)
        while view:
            got = await loop.sock_recv_into(sock, view)
            if not got:
                raise EOFError
            view = view[got:]
        return bytes(data)

    return read


def _counts(prelude: bytes) -> tuple[int, int]:
    head_length, count = _PRELUDE.unpack(prelude)
    if head_length > MESSAGE_BYTES or count > BLOBS:
        raise BadMessage(f"a head of {head_length} bytes with {count} blobs")
    return head_length, count


def _lengths(head_length: int, packed: bytes) -> list[int]:
    lengths = [length for (length,) in _LENGTH.iter_unpack(packed)]
    if head_length + sum(lengths) > MESSAGE_BYTES:
        raise BadMessage(f"a message of {head_length + sum(lengths)} bytes")
    return lengths


def _head(data: bytes) -> dict[str, Any]:
    try:
        head = json.loads(data)
    except (ValueError, RecursionError) as problem:
        raise BadMessage("the head is no JSON") from problem
    if not isinstance(head, dict):
        raise BadMessage("the head is no JSON object")
    return head
