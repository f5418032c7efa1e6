package machine

// A roster lists coroutines in the order in which they were entered. Each knows
// its place, and leaves in no time.
type roster struct {
	pages []*[rosterPage]*Generator
	n     int // places, up to the last that is taken
	taken int
}

const rosterPage = 1 << 9

// place gives a place; they count from 0.
func (r *roster) place(i int) **Generator { return &r.pages[i/rosterPage][i%rosterPage] }

// add enters a coroutine that is in no roster.
func (r *roster) add(g *Generator) {
	if r.n == len(r.pages)*rosterPage {
		if r.taken < r.n/2 {
			r.close()
		}
		if r.n == len(r.pages)*rosterPage {
			r.pages = append(r.pages, new([rosterPage]*Generator))
		}
	}
	*r.place(r.n) = g
	r.n++
	r.taken++
	g.at = uint32(r.n)
}

// remove strikes out a coroutine that is in the roster.
func (r *roster) remove(g *Generator) {
	*r.place(int(g.at) - 1) = nil
	g.at = 0
	r.taken--
	for r.n > 0 && *r.place(r.n - 1) == nil {
		r.n--
	}
	if k := r.n/rosterPage + 2; k < len(r.pages) {
		clear(r.pages[k:])
		r.pages = r.pages[:k]
	}
}

// close moves all up into the places that are free.
func (r *roster) close() {
	n := 0
	for i := range r.n {
		if g := *r.place(i); g != nil {
			*r.place(i) = nil
			*r.place(n) = g
			n++
			g.at = uint32(n)
		}
	}
	r.n = n
}

// all lists the coroutines.
func (r *roster) all() []*Generator {
	out := make([]*Generator, 0, r.taken)
	for i := range r.n {
		if g := *r.place(i); g != nil {
			out = append(out, g)
		}
	}
	return out
}
