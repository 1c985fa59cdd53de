"""Legal forms of companies: a line that carries one names a company. Compared on folded words (lower case, no dots)."""

LEGAL_FORMS = frozenset(
    """ltd limited llc llp inc incorporated corp corporation company plc pty gmbh mbh ag kg ohg kgaa gbr ug ev eg
    sarl sas sasu sa eurl snc sci scop selarl scp bv nv vof bvba srl sprl cvba spa srls sapa sl slu sau sll oy ab as aps se
    gesmbh coop cooperative cv stichting""".split()
)
