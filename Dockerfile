# Build: verify every wheel against the lock's hashes, then install what mailbot itself needs (no test tools) from those wheels alone.
FROM python:3.11-slim AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore PIP_NO_CACHE_DIR=1
WORKDIR /src
COPY requirements.lock ./
RUN pip download --quiet --require-hashes --only-binary :all: --dest /wheels --requirement requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY templates templates
COPY mailbot mailbot
RUN python -m venv /build \
    && /build/bin/pip install --quiet --no-index --find-links /wheels hatchling \
    && /build/bin/pip wheel --quiet --no-deps --no-build-isolation --wheel-dir /dist . \
    && python -m venv /opt/mailbot \
    && /opt/mailbot/bin/pip install --quiet --no-index --find-links /wheels /dist/*.whl

FROM python:3.11-slim
RUN useradd --system --uid 10001 --home-dir /var/lib/mailbot --create-home mailbot \
    && mkdir -p /var/lib/mailbot/data && chown mailbot /var/lib/mailbot/data
COPY --from=build /opt/mailbot /opt/mailbot
ENV PATH=/opt/mailbot/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    MAILBOT_DATA_DIR=/var/lib/mailbot/data \
    MAILBOT_SMTP_LISTEN=0.0.0.0:8025 \
    MAILBOT_HTTP_LISTEN=0.0.0.0:8080
USER mailbot
WORKDIR /var/lib/mailbot
VOLUME /var/lib/mailbot/data
EXPOSE 8025 8080
STOPSIGNAL SIGTERM
# Every role of compose.yaml that has no page to ask overrides this.
HEALTHCHECK --interval=30s --timeout=5s --start-period=40s --retries=3 \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8080/healthz', timeout=4)"]
ENTRYPOINT ["mailbot"]
CMD ["serve"]
