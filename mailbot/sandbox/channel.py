"""Messages (see `frames`) over non-blocking sockets. A module of its own, for children do without: asyncio takes 40 ms of the start of
their server."""

import asyncio
import socket
from collections.abc import Awaitable, Callable

from mailbot.sandbox import frames
from mailbot.sandbox.frames import Message


async def receive(sock: socket.socket) -> Message:
    """The next message of a non-blocking socket; see `frames.receive` for what is raised (the end is an EOFError here)."""
    read = _reader(sock)
    head_length, count = frames.counts_of(await read(frames.PRELUDE.size))
    lengths = frames.lengths_of(head_length, await read(count * frames.LENGTH.size))
    head = frames.head_of(await read(head_length))
    return Message(head, tuple([await read(length) for length in lengths]))


async def send(sock: socket.socket, message: Message) -> None:
    """Send over a non-blocking socket."""
    loop = asyncio.get_running_loop()
    for piece in frames.pack(message):
        await loop.sock_sendall(sock, piece)


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
