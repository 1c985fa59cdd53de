"""`POST /agents/{connection_id}/inbox`: documents pushed by a sender that signs with the connection's secret."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.responses import JSONResponse

from mailbot.assistant import collect, push
from mailbot.assistant.services import Services
from mailbot.web.wiring import services_of

router = APIRouter(tags=["push"])


@router.post("/agents/{connection_id}/inbox", status_code=202)
async def receive(connection_id: str, request: Request, services: Annotated[Services, Depends(services_of)]) -> JSONResponse:
    """Stores the pushed documents in the Cube; answers what became of each.

    The body is one file, named by `X-Mailbot-Filename`, or a multipart form of files. `X-Mailbot-Timestamp` is the time in
    seconds, within five minutes of ours; `X-Mailbot-Signature` is `sha256=` and the hexadecimal HMAC-SHA256 of the
    timestamp, a dot and the body, under the connection's secret. A document that was delivered before is not stored again.

    202 once stored; 401 unknown connection, wrong signature or too old; 409 paused or removed; 413 too large; 400 no file.
    """
    pushed = await collect.receive_push(services, connection_id, await request.body(), dict(request.headers))
    if pushed.refusal:
        return JSONResponse({"error": pushed.refusal.value}, status_code=push.STATUS[pushed.refusal])
    return JSONResponse({"documents": [one.model_dump(mode="json") for one in pushed.deliveries]}, status_code=202)
