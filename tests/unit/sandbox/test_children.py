"""A hostile child costs its own job and nothing else."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mailbot.errors import SandboxUnavailable
from mailbot.sandbox.children import ChildFailed, Ended, Sandbox
from mailbot.sandbox.confine import ChildLimits
from mailbot.sandbox.frames import Message

JOBS = "tests.unit.sandbox.hostile_jobs"
SMALL = ChildLimits(memory=300_000_000, cpu_seconds=1, wall_seconds=30.0)
NO_CPU_LIMIT = ChildLimits(memory=300_000_000, cpu_seconds=None, wall_seconds=0.3)


@pytest.fixture
def sandbox(monkeypatch):
    monkeypatch.setenv("MAILBOT_SECRET_KEYS", "very secret")
    box = Sandbox(preload=(JOBS,))
    box.start()
    yield box
    box.close()


async def test_a_job_answers(sandbox):
    request = Message({"a": [1, "é"]}, (b"", b"x" * 3_000_000))
    assert await sandbox.run(f"{JOBS}:echo", request) == request


@pytest.mark.parametrize(
    ("job", "child_limits", "ended"),
    [
        ("eat_memory", SMALL, Ended.MEMORY),
        ("loop", SMALL, Ended.CPU),
        ("loop", NO_CPU_LIMIT, Ended.WALL),
        ("sleep", NO_CPU_LIMIT, Ended.WALL),
        ("abort", SMALL, Ended.CRASH),
        ("lie", SMALL, Ended.CRASH),
        ("leave", SMALL, Ended.CRASH),
        ("no_such_job", SMALL, Ended.CRASH),
    ],
)
async def test_a_hostile_child_is_a_value(sandbox, job, child_limits, ended):
    assert await sandbox.run(f"{JOBS}:{job}", Message({}), child_limits) == ChildFailed(ended)
    assert await sandbox.run(f"{JOBS}:echo", Message({"still": "here"})) == Message({"still": "here"})


async def test_a_child_sees_no_secret(sandbox):
    answer = await sandbox.run(f"{JOBS}:environment", Message({}))
    assert isinstance(answer, Message)
    assert "MAILBOT_SECRET_KEYS" not in answer.head["environment"]
    assert answer.head["others"] == []


async def test_the_ways_out_are_closed_as_far_as_the_kernel_can(sandbox, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("x")
    answer = await sandbox.run(f"{JOBS}:escape", Message({"folder": str(tmp_path), "secret": str(secret)}))
    assert isinstance(answer, Message)
    level = sandbox.level
    if level["seccomp"]:
        assert {name for name, closed in answer.head.items() if not closed} <= {"read"}
    assert answer.head["read"] == level["landlock"]
    assert secret.exists()


async def test_jobs_run_beside_each_other_without_blocking_the_loop(sandbox):
    await sandbox.run(f"{JOBS}:echo", Message({}))  # loaded
    ticks = 0

    async def tick() -> None:
        nonlocal ticks
        while True:
            await asyncio.sleep(0.01)
            ticks += 1

    ticking = asyncio.create_task(tick())
    slow = sandbox.run(f"{JOBS}:sleep", Message({}), NO_CPU_LIMIT)
    quick = [sandbox.run(f"{JOBS}:echo", Message({"n": n})) for n in range(4)]
    answers = await asyncio.gather(slow, *quick)
    ticking.cancel()
    assert answers == [ChildFailed(Ended.WALL), *(Message({"n": n}) for n in range(4))]
    assert ticks > 5


async def test_a_child_that_was_starved_gets_a_second_longer_chance(sandbox):
    assert await sandbox.run_patiently(f"{JOBS}:wait", Message({"seconds": 0.4}), NO_CPU_LIMIT) == Message({"waited": True})
    assert await sandbox.run_patiently(f"{JOBS}:sleep", Message({}), NO_CPU_LIMIT) == ChildFailed(Ended.WALL)


async def test_a_cancelled_job_leaves_no_child(sandbox):
    job = asyncio.create_task(sandbox.run(f"{JOBS}:loop", Message({})))
    children = await _eventually(lambda: _children(sandbox._server.pid))
    job.cancel()
    assert children
    assert await _eventually(lambda: not any(map(_alive, children)))


async def test_a_server_that_died_is_replaced(sandbox):
    await sandbox.run(f"{JOBS}:echo", Message({}))
    os.kill(sandbox._server.pid, signal.SIGKILL)
    sandbox._server.wait()
    assert await sandbox.run(f"{JOBS}:echo", Message({"new": 1})) == Message({"new": 1})


async def test_a_server_that_dies_during_a_job_is_replaced_and_the_job_done(sandbox):
    await sandbox.run(f"{JOBS}:echo", Message({}))
    job = asyncio.create_task(sandbox.run(f"{JOBS}:wait", Message({"seconds": 0.4})))
    assert await _eventually(lambda: _children(sandbox._server.pid))
    os.kill(sandbox._server.pid, signal.SIGKILL)
    assert await job == Message({"waited": True})


async def test_our_own_failure_is_not_the_files():
    async with Sandbox(preload=("no_such_module",)) as broken:
        with pytest.raises(SandboxUnavailable):
            await broken.run("no_such_module:job", Message({}))


PARENT = """
import asyncio
from mailbot.sandbox.confine import ChildLimits
from mailbot.sandbox.frames import Message
from mailbot.sandbox.children import Sandbox

async def main():
    async with Sandbox(preload=("tests.unit.sandbox.hostile_jobs",)) as sandbox:
        print(sandbox._server.pid, flush=True)
        await sandbox.run("tests.unit.sandbox.hostile_jobs:loop", Message({}), ChildLimits(300_000_000, None, 60.0))

asyncio.run(main())
"""


async def test_nothing_survives_the_kill_of_the_parent():
    command = [sys.executable, "-c", PARENT]
    parent = subprocess.Popen(command, stdout=subprocess.PIPE, env={"PYTHONPATH": os.pathsep.join(sys.path)})  # noqa: ASYNC220
    with parent:
        assert parent.stdout
        server = int(parent.stdout.readline())
        children = await _eventually(lambda: _children(server))
        os.kill(parent.pid, signal.SIGKILL)
    assert children
    assert await _eventually(lambda: not any(map(_alive, [server, *children])))


def _children(pid: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def _alive(pid: int) -> bool:
    """A zombie that its new parent has not yet collected is not alive."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


async def _eventually(look, seconds: float = 8.0):
    until = time.monotonic() + seconds
    while not (seen := look()) and time.monotonic() < until:  # noqa: ASYNC110  the state is the kernel's
        await asyncio.sleep(0.02)
    return seen
