"""What a company may spend on a model for one document, drawn and booked in the store."""

import structlog
from prometheus_client import Counter

from mailbot.assistant.services import Services
from mailbot.errors import StoreBusy
from mailbot.extract.model.usage import Usage
from mailbot.store import model_uses
from mailbot.store.tables import Document

log = structlog.get_logger(__name__)

COST = Counter("mailbot_model_cost", "What the model cost at the prices that the operator told", ["currency"])


class DocumentPurse:
    """A purse (see `extract.model.consult`) for one document. Each act is a transaction of its own: none is open while the model works."""

    def __init__(self, services: Services, document: Document) -> None:
        self._services, self._document = services, document
        self._use_id: str | None = None

    async def draw(self, tokens: int) -> bool:
        """Puts tokens aside; False, and said in the log and in the document's story, when the company has not that many left today.

        Without a database nothing can be counted, so nothing is spent.
        """
        daily, document = self._services.model_budget.daily_tokens, self._document
        try:
            async with self._services.store.write() as session:
                use = await model_uses.draw(session, document, tokens, daily)
        except StoreBusy:
            log.warning("model_not_asked", document_id=document.id, why="the database is busy")
            return False
        if use.result == model_uses.OVER_BUDGET:
            log.warning("model_budget_spent", company_id=document.company_id, document_id=document.id, daily_tokens=daily, needed=tokens)
            return False
        self._use_id = use.id
        return True

    async def settle(self, usage: Usage) -> None:
        """Books what it took. Where that fails, what was put aside stays booked: rather too much than too little."""
        if self._use_id is None:
            return
        tokens, prices = (usage.prompt_tokens, usage.completion_tokens), self._services.model_budget.prices
        cost = (prices.cost(*tokens), prices.currency) if prices else None
        try:
            async with self._services.store.write() as session:
                await model_uses.settle(
                    session,
                    self._use_id,
                    result=usage.result,
                    tokens=tokens,
                    is_estimated=usage.is_estimated,
                    pictures=usage.pictures,
                    cost=cost,
                )
        except StoreBusy:
            log.warning("model_use_not_booked", document_id=self._document.id)
        if cost:
            COST.labels(cost[1]).inc(float(cost[0]))
