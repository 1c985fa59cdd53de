"""The fields of the pages alone; `fields` is the table of contents.

classify    invoice, credit note, or one of the papers that are none; invoice_labels: without a title; no_titles: what is none;
            coded_fields: what a form says of it, and of how it is paid, in codes alone; subjects: a letter's
segments    which pages belong to which invoice
totals      labelled_sums; sum_triples: net + VAT = gross; sum_column: with more between the two; bottom_line: a sum without
            a label; vat_breakdown: the rates with their taxes; borne_out: what else proves a total; amount_due: what is due;
            other_money: what nothing tells; dated_payments: "paid on" a day; sum_rows: what the row of an amount says of it;
            sum_across: net, VAT and total in a row; sum_boxes: a label over its sum; withheld_tables: tables of withholdings;
            told_sums: sums in sentences; shortfalls: less than the bill; gone_sums: rows below that say it is gone;
            discount_terms: what the total is less only for who pays early; printed_rate: tax that contradicts its rate;
            invoice_currency
invoice_number  identifiers: what may be a number; number_labels: how surely a label says so;
            under_title: those without a label of their own; label_neighbours: whose number a bare "No." names;
            cut_numbers: what may be but a part of one; dated_numbers: the day behind one
accounts    several_accounts: which of them is to be paid; listed_accounts: the first of a list; bank_names: the words
            beside accounts; local_accounts: without an IBAN; trust_accounts: the seller's own beside one held in trust;
            debits_beside: what the sentence around an account says of a debit; offices_accounts: a tax office's or the
            customs'; held_accounts: one in trust, a court's; factors_accounts: theirs to whom the claim was sold
invoice_dates (due_dates: what sentences say around dates; dates_in_terms: labels that are the terms' own words;
            only_dates: the one that can only be the invoice's), references (orders)
remittance  quoting_sentences: what asks to quote something; structured_references: known by their check digits;
            past_payments: tables of payments already made, of which nothing is quoted
confidence  how sure a value is: the share that is right of those read like it
instalments whether it is to be paid in several parts
void        whether it says that it is cancelled, a draft, disputed or not to be paid
alterations whether a value is struck out, stands over another, or another account or sum is hidden
spelled_amounts whether an amount in words is another than the figures
statements  what sentences state, and what is but a condition; told: payments, debits and unpaid bills in words of any order;
            stated: the same in labels and short lines; wordings: all patterns of a list looked for at once
settlement  how it is paid: debited, paid already, a balance of before, to somebody else; notes: the same of an e-invoice's own words;
            ways_of_paying: the same as a field; paid_stamps: "PAID" in a cell, or behind a day and its sum;
            office_stamps: "REFUSED", "BOOKED"; tenders: a means of payment beside a sum; elsewhere: another pays, is paid, or it waits
remarks     sentences that no rule knows and that sound like one against paying
"""
