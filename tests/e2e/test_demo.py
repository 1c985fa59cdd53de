"""`mailbot demo --exit`, as a newcomer runs it: real processes, real SMTP, every reply judged."""

import os
import subprocess
import sys

PATIENCE = 420  # an idle machine needs half a minute


def test_the_demo_plays_to_its_end_and_finds_nothing_wrong(tmp_path):
    environment = {**os.environ, "COLUMNS": "200", "MAILBOT_DATA_DIR": "/nowhere", "MAILBOT_SMTP_LISTEN": "nonsense"}
    result = subprocess.run(
        [sys.executable, "-m", "mailbot", "demo", "--exit"],
        cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False,
    )  # fmt: skip
    assert result.returncode == 0, result.stdout[-8000:] + result.stderr[-2000:]
    assert "WRONG" not in result.stdout
    assert "Every reply came" in result.stdout
    assert list(tmp_path.iterdir()) == []
