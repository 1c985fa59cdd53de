"""How handlers get the services: FastAPI dependencies on what the factory put on the application."""

from starlette.requests import Request

from mailbot.assistant.services import Services


def services_of(request: Request) -> Services:
    """The services that the application was made with."""
    services: Services = request.app.state.services
    return services
