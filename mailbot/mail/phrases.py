"""Words that mail programs and people's machines write, by language: data for `kind` and `quote`, nothing else.

Everything is compared with `str.casefold`; language order: en fr de es it pt nl sv/da/no fi pl cs ru/uk tr hu ro el zh ja ko.
"""

#: How a subject starts that a vacation responder wrote (the text before ":", "-", "(" or the end).
VACATION_SUBJECTS = (
    *("auto reply", "auto-reply", "autoreply", "automatic reply", "automated reply", "auto response", "auto-response"),
    *("autoresponse", "automatic response", "auto: automatic reply", "vacation reply", "out of office", "out of the office"),
    *("out-of-office", "ooo", "out of office reply", "out of office autoreply", "away from my mail", "i am out of the office"),
    *("réponse automatique", "réponse d'absence", "absence du bureau", "absent du bureau", "message d'absence", "en congé"),
    *("automatische antwort", "abwesenheitsnotiz", "abwesenheitsnachricht", "abwesenheit", "abwesend", "nicht im büro", "autoantwort"),
    *("respuesta automática", "respuesta automatica", "fuera de la oficina", "ausente de la oficina", "autorespuesta"),
    *("risposta automatica", "fuori ufficio", "fuori sede", "assente dall'ufficio"),
    *("resposta automática", "resposta automatica", "ausência temporária", "fora do escritório"),
    *("automatisch antwoord", "automatische beantwoording", "niet aanwezig", "afwezig", "afwezigheidsbericht"),
    *("autosvar", "automatiskt svar", "automatisk svar", "frånvaro", "fraværende", "ikke til stede"),
    *("automaattinen vastaus", "poissa toimistosta", "automatyczna odpowiedź", "odpowiedź automatyczna", "poza biurem"),
    *("automatická odpověď", "automatická odpoveď", "mimo kancelář", "автоматический ответ", "автоответ", "автоматична відповідь"),
    *("otomatik yanıt", "ofis dışında", "automatikus válasz", "házon kívül", "răspuns automat", "αυτόματη απάντηση"),
    *("自动回复", "自動回覆", "外出自动回复", "自動応答", "自動返信", "不在通知", "자동 회신", "부재중"),
)

#: How a subject starts that a mail server wrote about a mail it could not deliver.
BOUNCE_SUBJECTS = (
    *("undelivered mail returned to sender", "undeliverable", "undeliverable mail", "undeliverable message", "undelivered mail"),
    *("delivery status notification", "delivery failure", "delivery failed", "delivery notification", "delivery has failed"),
    *("mail delivery failed", "mail delivery failure", "mail delivery system", "mail system error", "mail error", "returned mail"),
    *("failure notice", "failed mail", "failure delivery", "failed delivery", "message delivery failure", "message undeliverable"),
    *("message delivery has failed", "could not send message", "non-deliverable mail", "non delivery report", "ndn", "warning: message"),
    *("non remis", "échec de la remise", "message non remis", "non distribuable", "notification d'échec de remise"),
    *("unzustellbar", "zustellung fehlgeschlagen", "unzustellbare nachricht", "mail konnte nicht zugestellt werden"),
    *("no se puede entregar", "no entregable", "error de entrega", "impossibile recapitare", "non recapitabile", "mancato recapito"),
    *("não é possível entregar", "falha na entrega", "onbestelbaar", "niet te bezorgen", "kan inte levereras", "olevererbart"),
    *("kan ikke leveres", "niedostarczona", "nie można dostarczyć", "nedoručitelné", "недоставленное сообщение", "не удается доставить"),
    *(
        "teslim edilemedi",
        "kézbesíthetetlen",
        "无法投递",
        "未传递",
        "系统退信",
        "配信不能",
        "メール配信エラー",
        "メールエラー通知",
        "전송 실패",
    ),
)

#: Local parts from which only mail servers write, without dots, dashes and underscores (RFC 2142 for postmaster; the rest by custom).
DAEMONS = frozenset("mailerdaemon mailerdeamon maildaemon mdaemon postmaster mmdf uucp bouncedaemon bounces maildeliverysubsystem".split())

#: Local parts that say themselves that nobody reads there, in the same form.
NOBODY_READS = frozenset(
    "noreply donotreply dontreply nereponpas nepasrepondre nichtantworten noresponder nonrispondere naoresponda".split()
)

#: What stands before ":" in the subject of a reply, and of a forwarded mail.
REPLY_PREFIXES = frozenset("re aw antw sv vs rv ref odp odpověď res resp rif r ynt vá 答复 回复 回覆 返信 ответ на".split())
FORWARD_PREFIXES = frozenset(
    "fw fwd tr wg rv enc i doorst vb vs vl pd přp reenv transf inoltro weitergeleitet 转发 轉寄 転送 пер".split()
) - {
    "vs",
    "rv",
}

#: "wrote", as it ends the line above a quote.
WROTE = (
    *("wrote", "writes", "said", "a écrit", "a ecrit", "escribió", "escribio", "ha scritto", "scrive", "escreveu", "schreef", "schrieb"),
    *("geschreven", "skrev", "kirjoitti", "napisał", "napisała", "napisał(a)", "napisal", "napsal", "napsal(a)", "написал", "написала"),
    *("написал(а)", "пишет", "писал", "писал(а)", "написав", "пише", "yazdı", "írta", "a scris", "έγραψε", "写道", "寫道", "書きました"),
    *("のメール", "작성", "đã viết", "menulis", "je napisao", "je napisal", "написа"),
)

#: The same where date, time or "the following" come after it.
WROTE_BEFORE_MORE = ("schrieb am", "schrieb ", "schreef ", "skrev ", "napisał", "escribió el", "heeft op", "ha scritto il", "a écrit le")

#: How a line that announces a quote starts when a date follows.
ON_A_DATE = (
    *("on", "at", "le", "am", "um", "el", "il", "em", "op", "den", "dne", "dnia", "w dniu", "på", "pe", "la", "a", "в", "від", "στις"),
    *("vào", "pada", "dana", "tarihinde", "pon", "wt", "śr", "czw", "pt", "sob", "niedz", "в сообщении", "在", "於", "于"),
)

#: Weekdays and months as they start such a line, cut to three letters.
DATE_STARTS = (
    *("mon", "tue", "wed", "thu", "fri", "sat", "sun", "lun", "mar", "mer", "jeu", "ven", "sam", "dim", "die", "mit", "don", "fre"),
    *("son", "mié", "jue", "sáb", "gio", "sab", "seg", "ter", "qua", "qui", "sex", "maa", "woe", "zat", "zon"),
    *("jan", "feb", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "пон", "вто", "сре", "чет", "пят", "суб", "вос"),
    *("пн", "вт", "ср", "чт", "пт", "сб", "вс", "нд"),
)

#: What stands between dashes above a quoted or forwarded mail.
ORIGINAL_MESSAGE = (
    *("original message", "forwarded message", "original appointment", "reply message", "reply separator", "forwarded by"),
    *(
        "message d'origine",
        "message original",
        "message transféré",
        "message initial",
        "courriel original",
        "mail original",
        "e-mail d'origine",
    ),
    *("ursprüngliche nachricht", "originalnachricht", "original-nachricht", "weitergeleitete nachricht", "ursprüngliche mail"),
    *("mensaje original", "mensaje reenviado", "messaggio originale", "messaggio inoltrato", "mensagem original", "mensagem encaminhada"),
    *("oorspronkelijk bericht", "doorgestuurd bericht", "origineel bericht", "ursprungligt meddelande", "originalmeddelande"),
    *("vidarebefordrat meddelande", "oprindelig meddelelse", "opprinnelig melding", "videresendt meddelelse", "alkuperäinen viesti"),
    *("wiadomość oryginalna", "oryginalna wiadomość", "treść oryginalnej wiadomości", "przekazana wiadomość", "původní zpráva"),
    *("пересылаемое сообщение", "исходное сообщение", "оригинальное сообщение", "özgün ileti", "eredeti üzenet", "mesaj original"),
    *("αρχικό μήνυμα", "原始邮件", "原始郵件", "转发邮件", "元のメッセージ", "원본 메시지", "원본 메일"),
)

#: The same on a line of its own without dashes, with a colon.
BEGIN_FORWARDED = (
    *("begin forwarded message", "début du message réexpédié", "début du message transféré", "anfang der weitergeleiteten nachricht"),
    *("anfang der weitergeleiteten e-mail", "inicio del mensaje reenviado", "inizio messaggio inoltrato", "início da mensagem reenviada"),
    *("begin doorgestuurd bericht", "vidarebefordrat brev", "videresendt besked", "początek przekazywanej wiadomości"),
)

#: Labels of the header lines that mail programs print above what they quote, by the field they stand for.
HEADER_LABELS = {
    "from": "from de von da van från fra lähettäjä od от від kimden feladó de la από 发件人 發件人 寄件者 差出人 보낸사람".split(),
    "sent": (
        "sent date envoyé gesendet datum enviado enviada fecha data inviato verzonden skickat sendt dato lähetetty päivä wysłano "
        "odesláno дата отправлено надіслано tarih gönderildi elküldve dátum trimis ημερομηνία 发送时间 日期 寄件日期 送信日時 날짜"
    ).split(),
    "to": "to à an para a aan till til vastaanottaja do komu кому kime címzett către προς 收件人 宛先 받는사람".split(),
    "cc": "cc copie kopie kopia kopi kopio dw копия bilgi másolatot κοιν 抄送 副本 참조 reply-to risposta répondre".split(),
    "subject": (
        "subject objet betreff asunto oggetto assunto onderwerp ämne emne aihe temat předmět predmet тема konu tárgy subiect θέμα 主题 "
        "主旨 件名 제목"
    ).split(),
}

#: How a line starts that a phone or a free mail program adds below what its owner wrote.
SENT_FROM = (
    *("sent from my ", "sent from outlook", "sent from mail for", "sent from yahoo", "sent from a mobile", "sent from mobile"),
    *("sent via ", "sent with ", "sent using ", "get outlook for", "sent from proton", "sent from gmail", "sent from samsung"),
    *("envoyé de mon ", "envoyé depuis ", "envoyé à partir d", "télécharger outlook pour", "obtenir outlook pour", "envoyé avec "),
    *("von meinem ", "gesendet von ", "gesendet mit ", "von unterwegs gesendet", "outlook für ", "diese nachricht wurde von meinem"),
    *("enviado desde ", "enviado do meu ", "enviado de mi ", "enviado a partir d", "obtener outlook para", "obter o outlook para"),
    *(
        "inviato da ",
        "inviato dal ",
        "scarica outlook per",
        "ottieni outlook per",
        "verzonden vanaf ",
        "verstuurd vanaf ",
        "verzonden met ",
    ),
    *("skickat från ", "sendt fra ", "lähetetty ", "wysłane z ", "wysłano z ", "odesláno z ", "отправлено с ", "отправлено из "),
    *(
        "iphone'umdan gönderildi",
        "elküldve az ",
        "trimis de pe ",
        "στάλθηκε από ",
        "发自我的",
        "從我的",
        "iphoneから送信",
        "나의 iphone에서",
    ),
)
