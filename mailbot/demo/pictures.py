"""Pictures of invoices: a scan as an office machine makes it, and the payment QR code."""

import io

import numpy as np
import pypdfium2
import zxingcpp
from PIL import Image, ImageFilter

from mailbot.demo.sample import SampleInvoice

_SCAN_DPI = 200
_TILT_DEGREES = 0.6
_SPECKLES = 0.002  # share of the pixels that dust darkens
_GRAYS = 16  # few levels keep the file small, like a scanner's own settings


def epc_payload(sample: SampleInvoice) -> str:
    """The text of an EPC QR code (EPC069-12, version 002): a SEPA credit transfer over the amount due."""
    return "\n".join(
        [
            "BCD",
            "002",
            "1",
            "SCT",
            sample.bic or "",
            sample.seller.name,
            sample.iban or "",
            f"EUR{sample.amount_due}",
            "",
            "",
            sample.number,
        ]
    )


def qr_picture(payload: str) -> bytes:
    """A QR code as PNG, error correction M."""
    barcode = zxingcpp.create_barcode(payload, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    picture = Image.fromarray(np.array(barcode.to_image(scale=8)))
    return _png(picture)


def scan(pdf: bytes) -> bytes:
    """The first page of a PDF as a slightly tilted, dusty gray scan (PNG, 200 dpi). Deterministic."""
    with pypdfium2.PdfDocument(pdf) as document:  # the document must outlive its page
        picture = document[0].render(scale=_SCAN_DPI / 72, grayscale=True).to_pil().convert("L")
    picture = picture.rotate(_TILT_DEGREES, resample=Image.Resampling.BICUBIC, fillcolor=255).filter(ImageFilter.GaussianBlur(0.6))
    pixels = np.array(picture)
    dust = np.random.default_rng(2026).random(pixels.shape) < _SPECKLES
    pixels[dust] = pixels[dust] // 2
    step = 256 // _GRAYS
    return _png(Image.fromarray((pixels // step * step + step - 1).astype(np.uint8)), dpi=_SCAN_DPI)


def _png(picture: Image.Image, dpi: int = 72) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True, dpi=(dpi, dpi))
    return out.getvalue()
