"""Messages between this process and its children: a JSON head and binary blobs, length-prefixed. Here for blocking sockets, as children
have them; `channel` is for those of this process.

Never pickle: what comes from a child may have been written by the hostile file that it read, and unpickling runs code.
"""

import json
import socket
import struct
from typing import Any, NamedTuple

#: A dozen photos as raw gray pixels is what the largest honest message holds.
MESSAGE_BYTES = 512 * 1024 * 1024
BLOBS = 256
PRELUDE = struct.Struct("!II")  # length of the head, number of blobs
LENGTH = struct.Struct("!Q")


class Message(NamedTuple):
    """`head` is plain JSON; `blobs` are bytes that it refers to by position."""

    head: dict[str, Any]
    blobs: tuple[bytes, ...] = ()


class BadMessage(ValueError):
    """The other side sent something that is no message, or one beyond the limits."""


def pack(message: Message) -> tuple[bytes, ...]:
    """The pieces to be sent, in order; blobs are not copied."""
    head = json.dumps(message.head).encode()
    lengths = b"".join(LENGTH.pack(len(blob)) for blob in message.blobs)
    return (PRELUDE.pack(len(head), len(message.blobs)) + lengths + head, *message.blobs)


def receive(sock: socket.socket) -> Message | None:
    """The next message of a blocking socket, None at its end.

    Raises:
        BadMessage: no message, or beyond the limits.
        EOFError: the other side ended in the middle.
    """
    first = sock.recv(1)
    if not first:
        return None
    head_length, count = counts_of(first + _exactly(sock, PRELUDE.size - 1))
    lengths = lengths_of(head_length, _exactly(sock, count * LENGTH.size))
    head = head_of(_exactly(sock, head_length))
    return Message(head, tuple(_exactly(sock, length) for length in lengths))


def send(sock: socket.socket, message: Message) -> None:
    """Send over a blocking socket."""
    for piece in pack(message):
        sock.sendall(piece)


def _exactly(sock: socket.socket, size: int) -> bytes:
    data = bytearray(size)
    view = memoryview(data)
    while view:
        got = sock.recv_into(view)
        if not got:
            raise EOFError
        view = view[got:]
    return bytes(data)


def counts_of(prelude: bytes) -> tuple[int, int]:
    """The length of the head and the number of blobs.

    Raises:
        BadMessage: beyond the limits.
    """
    head_length, count = PRELUDE.unpack(prelude)
    if head_length > MESSAGE_BYTES or count > BLOBS:
        raise BadMessage(f"a head of {head_length} bytes with {count} blobs")
    return head_length, count


def lengths_of(head_length: int, packed: bytes) -> list[int]:
    """The lengths of the blobs.

    Raises:
        BadMessage: beyond the limits, together with the head.
    """
    lengths = [length for (length,) in LENGTH.iter_unpack(packed)]
    if head_length + sum(lengths) > MESSAGE_BYTES:
        raise BadMessage(f"a message of {head_length + sum(lengths)} bytes")
    return lengths


def head_of(data: bytes) -> dict[str, Any]:
    """The head, from its JSON.

    Raises:
        BadMessage: it is none.
    """
    try:
        head = json.loads(data)
    except (ValueError, RecursionError) as problem:
        raise BadMessage("the head is no JSON") from problem
    if not isinstance(head, dict):
        raise BadMessage("the head is no JSON object")
    return head
