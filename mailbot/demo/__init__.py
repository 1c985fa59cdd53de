"""The whole story in one command: a company, sample invoices made here, real SMTP, every reply printed.

sample     what a sample invoice says (values)
printed    the words, dates and amounts of an invoice in four languages
paper      PDF layouts
einvoices  CII, UBL and Factur-X
pictures   scans and payment QR codes
invoices   the door to all of these: SampleInvoice -> bytes
story      the demo's steps and what each must be answered
"""
