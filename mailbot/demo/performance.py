"""The demo performed: each step sent, its reply awaited, timed, shown and checked."""

import asyncio
import signal
from time import monotonic

from rich.console import Console
from rich.panel import Panel
from rich.table import Column, Table
from rich.text import Text

from mailbot import clock
from mailbot.demo import checks, invoices
from mailbot.demo.postbox import Arrived
from mailbot.demo.stage import Stage
from mailbot.demo.story import (
    ACCOUNTS,
    ADMINISTRATOR,
    COMPANY,
    CUBE_ALERT,
    DRAFTS,
    LOCAL_PART,
    MEMBER,
    NEW_BENEFICIARIES,
    PORTAL,
    PORTAL_FILE,
    STORY,
    WELCOME,
    Scene,
    Step,
    Told,
)

_PATIENCE = 60.0  # seconds for a mail to come; the product's promise is a minute


class Performance:
    """One showing of the story; `complaints` collects what went wrong."""

    def __init__(self, stage: Stage, console: Console) -> None:
        """`console` gets everything that is shown."""
        self._stage, self._console = stage, console
        self.complaints: list[str] = []
        self._links: list[tuple[str, str]] = []
        self._seconds: list[tuple[str, float]] = []

    async def play(self) -> None:
        """The whole story, from activation to the Cube."""
        scene = await self._activate()
        for step in STORY:
            await self._step(scene, step)
        for told in NEW_BENEFICIARIES:
            await self._told(told)
        await self._cube(scene)
        self.complaints += checks.complaints_about_drafts(DRAFTS, await self._stage.objects("drafts", LOCAL_PART))
        await self._check_links()

    def summarise(self) -> None:
        """The times, links to click, and what went wrong."""
        times = Table("what", Column("seconds from 250 to the reply", justify="right"))
        for title, seconds in self._seconds:
            times.add_row(title, f"{seconds:.2f}")
        self._console.print(times)
        self._console.rule("Links to click")
        for title, link in self._links:
            self._console.print(f"{title}:", style="bold")
            self._console.print(link, soft_wrap=True, highlight=False)
        for complaint in self.complaints:
            self._console.print(f"WRONG: {complaint}", style="bold red", markup=False)
        if not self.complaints:
            self._console.print("Every reply came and says what it should.", style="bold green")

    async def _activate(self) -> Scene:
        """A company, a member, its accounts: by the commands that an operator types."""
        add = ("company", "add", COMPANY, "--address", LOCAL_PART, "--admin", ADMINISTRATOR)
        [company] = await self._stage.objects(
            *add, "--language", "en", "--country", invoices.BUYER.country, "--vat-id", str(invoices.BUYER.vat_id)
        )
        await self._run("member", "add", LOCAL_PART, MEMBER)
        for currency, iban in ACCOUNTS.items():
            await self._run("account", "add", LOCAL_PART, "--currency", currency, "--iban", iban, "--main")
        self._console.rule(f"{COMPANY} activates its assistant")
        self._console.print(f"Address [bold]{company['address']}[/], security code [bold]{company['security_code']}[/]")
        for told in WELCOME:
            await self._told(told)
        return Scene(company["address"], company["security_code"], clock.now().date())

    async def _run(self, *arguments: str) -> None:
        await self._stage.command(*arguments)
        self._console.print(f"$ mailbot {' '.join(arguments)}", style="dim", markup=False, highlight=False)

    async def _step(self, scene: Scene, step: Step) -> None:
        self._console.rule(step.title)
        message = await asyncio.to_thread(step.mail, scene)  # drawing a scan takes a moment
        sent = await self._stage.send(message)
        with self._console.status("250 Ok; waiting for the reply..."):
            reply = await self._stage.postbox.reply_to(sent.message_id, _PATIENCE)
        if reply:
            scene.replies[step.name] = reply
            self._seconds.append((step.title, reply.at - sent.at))
            self._show(reply, f"reply after {reply.at - sent.at:.2f} s")
        self._complain(checks.complaints_about(step, reply))

    async def _told(self, told: Told, *, since: float | None = None) -> None:
        """Wait for a mail that comes by itself; shown whole, with its time, when `since` says when its cause began."""
        mail = await self._stage.postbox.wait_for(lambda mail: checks.is_told(told, mail), _PATIENCE)
        if mail is None:
            self._complain((f"{told.title}: no such mail came",))
        elif since is None:
            self._console.print(f"✓ {told.title}", highlight=False)
            self._collect(mail)
        else:
            self._show(mail, f"alert after {mail.at - since:.2f} s, adding the agent included")

    async def _cube(self, scene: Scene) -> None:
        """An agent watches a folder, as a stand-in for a supplier's portal."""
        self._console.rule("Cube: an agent fetches a telephone bill")
        began, portal = monotonic(), self._stage.folder / "portal"
        portal.mkdir()
        (portal / PORTAL_FILE).write_bytes(invoices.pdf(invoices.from_portal(scene.issued, scene.due)))
        await self._run(
            "agent", "add", LOCAL_PART, MEMBER, "folder", "--folder", str(portal), "--set", "settle_seconds=0", "--label", PORTAL
        )
        await self._told(CUBE_ALERT, since=began)

    async def _check_links(self) -> None:
        """Every link that a mail carries opens."""
        for title, link in self._links:
            status = await self._stage.status(link)
            if status != 200:  # noqa: PLR2004  HTTP OK
                self._complain((f"the link of {title!r} answers {status}",))

    def _show(self, mail: Arrived, caption: str) -> None:
        found = checks.links(mail, self._stage.url)
        text = mail.text.strip()
        for link in found:
            text = text.replace(link, "(link below)")  # a panel would break it in two
        self._console.print(Panel(Text(text), title=Text(mail.subject), subtitle=Text(caption), title_align="left", subtitle_align="right"))
        for link in found:
            self._console.print(link, soft_wrap=True, highlight=False, markup=False)
        self._collect(mail)

    def _collect(self, mail: Arrived) -> None:
        known = {link for _, link in self._links}
        person = mail.recipient.partition("@")[0].title()
        self._links += [(f"{person}, {mail.subject}", link) for link in checks.links(mail, self._stage.url) if link not in known]

    def _complain(self, complaints: tuple[str, ...]) -> None:
        self.complaints += complaints
        for complaint in complaints:
            self._console.print(f"WRONG: {complaint}", style="bold red", markup=False)


async def perform(*, leave: bool) -> int:
    """The demo: plays the story on a throw-away service, then stays up until Ctrl-C, or leaves at once.

    Gives the exit code: 0 when every reply came and says what it should.
    """
    console = Console(highlight=False)
    began = monotonic()
    console.print("Starting the service in a throw-away folder...")
    async with Stage() as stage:
        console.print(
            f"The service is up after {monotonic() - began:.1f} s: {stage.url}, SMTP on port {stage.smtp_port}, log in {stage.log}"
        )
        performance = Performance(stage, console)
        await performance.play()
        performance.summarise()
        console.print(f"The story took {monotonic() - began:.1f} s.")
        if not leave:
            await _until_interrupted(console)
    return 1 if performance.complaints else 0


async def _until_interrupted(console: Console) -> None:
    """Until Ctrl-C or SIGTERM."""
    console.print("The service stays up so that you can click. Ctrl-C ends it and throws everything away.", style="bold")
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    await stop.wait()
