"""Words before a number that say whose it is (folded): the receiver's ("your", "customer's") or the sender's ("our", "seller's")."""

RECEIVERS = frozenset(
    """
    your yours customer customers client clients buyer buyers purchaser recipient recipients payer consignee
    votre vos vtre acheteur preneur destinataire
    ihre ihr ihrer ihrem ihres ihren kunde kunden kundin kaufer empfanger leistungsempfanger auftraggeber besteller
    uw klant klanten koper afnemer opdrachtgever
    su sus vuestro cliente clientes comprador destinatario receptor
    vostra vostro vs cessionario committente acquirente
    """.split()
)

SENDERS = frozenset(
    """
    our ours seller sellers supplier suppliers vendor vendors issuer
    notre nos vendeur fournisseur emetteur prestataire
    unsere unser verkaufer lieferant lieferanten aussteller leistungserbringer
    onze ons verkoper leverancier
    nuestro nuestra vendedor proveedor emisor
    nostra nostro ns venditore fornitore cedente prestatore emittente
    """.split()
)

#: What says that the tax is the receiver's to pay, before the receiver's name and VAT id in a sentence; a pattern for folded text.
SHIFTED_TO = (
    r"verlegd (?:naar|aan)|autoliquidation par|due par le preneur"
    r"|steuerschuldner(?:schaft)?(?: ist)?(?: des| der)? (?:leistungsempfanger|kunde)"
    r"|reverse charged? to|accounted for by|inversion del sujeto pasivo a|a carico del cessionario"
)
