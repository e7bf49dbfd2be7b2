"""PROVISIONAL, replaced by part C."""
import re
from unionstats.documents.model import TextTable
from unionstats.quantity.cell import cell_text, read_cell
from unionstats.diagnostics import Unreadable
from unionstats.source.patterns.heads import head
from unionstats.source.tables.printed import PrintedTable
U=re.compile(r"[（(]([^()（）]+)[)）]")
def read_table(table):
    grid=table.cells
    R,C=len(grid),len(grid[0]) if grid else 0
    def num(t):
        try: return read_cell(t) if not re.fullmatch(r"(19|20)\d\d年?",t.strip()) else None
        except Unreadable: return None
    hr=table.header_rows
    if hr is None:
        hr=next((r for r in range(R) if any(num(grid[r][c].text) for c in range(1,C))),R)
    m=re.search(r"单位[:：]\s*([^\s)）]+)",table.caption)
    unit=m[1] if m else ""
    stub=1
    def texts(cells): return tuple(dict.fromkeys(c.text.strip() for c in cells if c.text.strip()))
    cols=[head(texts(grid[r][c] for r in range(hr))) for c in range(C)]
    rows=[head(texts(grid[r][:stub])) for r in range(R)]
    figs=[];st=[];nil=set()
    for r in range(R):
        f=[];s=[]
        for c in range(C):
            q=t=None
            if r>=hr and c>=stub:
                u=next((x[1] for w in cols[c].texts for x in [U.search(w)] if x),"") or next(("%" for w in cols[c].texts if re.search("增长|占比|share|growth",w)),"") or unit
                try:
                    q=read_cell(grid[r][c].text,u or None); t=cell_text(grid[r][c].text,u or None) if q else None
                except Unreadable: pass
                if q is None: nil.add((r,c))
            f.append(q); s.append(t)
        figs.append(tuple(f)); st.append(tuple(s))
    cap=re.sub(r"[（(]?单位.*","",table.caption); cap=re.sub(r"^\s*表\s*\d+\s*","",cap).strip()
    return PrintedTable(table,hr,stub,tuple(cols),tuple(rows),tuple(figs),tuple(st),frozenset(nil),unit,cap)
