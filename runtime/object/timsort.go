package object

import (
	"math/bits"
	"slices"
)

// timsort sorts a, stable, by the strict order less. It is Tim Peters' merge
// sort of natural runs, with the powersort rule for when to merge. It asks less
// in CPython's order, since a script sees which items it is asked to compare.
// When less panics, a still holds every item.
func timsort[T any](a []T, less func(x, y *T) bool) {
	n := len(a)
	if n < 2 {
		return
	}
	s := sorter[T]{a: a, less: less, gallop: minGallop}
	minRun := minRunLength(n)
	for lo := 0; lo < n; {
		run := s.countRun(lo, n)
		if run < minRun {
			force := min(minRun, n-lo)
			s.insertRun(lo, lo+force, lo+run)
			run = force
		}
		s.push(lo, run)
		lo += run
	}
	for len(s.runs) > 1 {
		i := len(s.runs) - 2
		if i > 0 && s.runs[i-1].n < s.runs[i+1].n {
			i--
		}
		s.mergeAt(i)
	}
}

const (
	minGallop = 7
	maxMinRun = 64
)

type sortRun struct{ start, n, power int }

type sorter[T any] struct {
	a      []T
	less   func(x, y *T) bool
	runs   []sortRun
	gallop int // how many wins in a row make merging gallop
	tmp    []T
}

// minRunLength is what runs are brought to: n divided by a power of two, so
// that merges are balanced.
func minRunLength(n int) int {
	r := 0
	for n >= maxMinRun {
		r |= n & 1
		n >>= 1
	}
	return n + r
}

// countRun gives the length of the run at lo, which it makes ascending. Items
// that compare equal inside a descending run are put back in their order.
func (s *sorter[T]) countRun(lo, hi int) int {
	a := s.a[lo:hi]
	if len(a) == 1 {
		return 1
	}
	n := 1
	for n < len(a) && !s.less(&a[n], &a[n-1]) {
		n++
	}
	if n == len(a) {
		return n
	}
	// a[n] is smaller than a[n-1]: the run goes up and ends here, unless all
	// before were equal.
	if n > 1 {
		if s.less(&a[0], &a[n-1]) {
			return n
		}
		slices.Reverse(a[:n])
	}
	n++
	equal := 0 // how many before a[n] equal a[n-1], without it
	settle := func() {
		if equal > 0 {
			slices.Reverse(a[n-equal-1 : n])
			equal = 0
		}
	}
	for ; n < len(a); n++ {
		if s.less(&a[n], &a[n-1]) {
			settle()
		} else if s.less(&a[n-1], &a[n]) {
			break
		} else {
			equal++
		}
	}
	settle()
	slices.Reverse(a[:n])
	for n < len(a) && !s.less(&a[n], &a[n-1]) {
		n++
	}
	return n
}

// insertRun sorts a[lo:hi], of which a[lo:ok] is sorted, by binary insertion.
func (s *sorter[T]) insertRun(lo, hi, ok int) {
	a := s.a
	for ; ok < hi; ok++ {
		pivot := a[ok]
		l, r := lo, ok
		for l < r {
			m := int(uint(l+r) >> 1)
			if s.less(&pivot, &a[m]) {
				r = m
			} else {
				l = m + 1
			}
		}
		copy(a[l+1:ok+1], a[l:ok])
		a[l] = pivot
	}
}

// push adds a run, first merging those that lie deeper in the tree of merges
// that powersort builds.
func (s *sorter[T]) push(start, n int) {
	if len(s.runs) > 0 {
		prev := s.runs[len(s.runs)-1]
		p := nodePower(prev.start, prev.n, n, len(s.a))
		for len(s.runs) > 1 && s.runs[len(s.runs)-2].power > p {
			s.mergeAt(len(s.runs) - 2)
		}
		s.runs[len(s.runs)-1].power = p
	}
	s.runs = append(s.runs, sortRun{start: start, n: n})
}

// nodePower is the depth at which two neighbouring runs meet: the first binary
// digit in which their midpoints, as fractions of n, differ.
func nodePower(s1, n1, n2, n int) int {
	a, b := uint64(2*s1+n1), uint64(2*s1+n1+n1+n2)
	// a/(2n) and b/(2n) in 64 binary digits
	qa, _ := bits.Div64(a>>1, a<<63, uint64(n))
	qb, _ := bits.Div64(b>>1, b<<63, uint64(n))
	return bits.LeadingZeros64(qa^qb) + 1
}

// mergeAt merges runs i and i+1.
func (s *sorter[T]) mergeAt(i int) {
	x, y := s.runs[i], s.runs[i+1]
	s.runs[i].n = x.n + y.n
	s.runs = slices.Delete(s.runs, i+1, i+2)
	a := s.a
	// What is in place already at both ends needs no merge.
	k := s.gallopRight(&a[y.start], a[x.start:x.start+x.n], 0)
	x.start, x.n = x.start+k, x.n-k
	if x.n == 0 {
		return
	}
	y.n = s.gallopLeft(&a[x.start+x.n-1], a[y.start:y.start+y.n], y.n-1)
	if y.n == 0 {
		return
	}
	if x.n <= y.n {
		s.mergeLow(x.start, x.n, y.n)
	} else {
		s.mergeHigh(x.start, x.n, y.n)
	}
}

// gallopLeft gives the place of key in the sorted a before everything equal,
// searching outward from hint.
func (s *sorter[T]) gallopLeft(key *T, a []T, hint int) int {
	last, ofs := 0, 1
	if s.less(&a[hint], key) {
		limit := len(a) - hint
		for ofs < limit && s.less(&a[hint+ofs], key) {
			last, ofs = ofs, ofs<<1+1
		}
		ofs = min(ofs, limit)
		last, ofs = last+hint, ofs+hint
	} else {
		limit := hint + 1
		for ofs < limit && !s.less(&a[hint-ofs], key) {
			last, ofs = ofs, ofs<<1+1
		}
		ofs = min(ofs, limit)
		last, ofs = hint-ofs, hint-last
	}
	for last++; last < ofs; {
		m := last + (ofs-last)>>1
		if s.less(&a[m], key) {
			last = m + 1
		} else {
			ofs = m
		}
	}
	return ofs
}

// gallopRight gives the place of key behind everything equal.
func (s *sorter[T]) gallopRight(key *T, a []T, hint int) int {
	last, ofs := 0, 1
	if s.less(key, &a[hint]) {
		limit := hint + 1
		for ofs < limit && s.less(key, &a[hint-ofs]) {
			last, ofs = ofs, ofs<<1+1
		}
		ofs = min(ofs, limit)
		last, ofs = hint-ofs, hint-last
	} else {
		limit := len(a) - hint
		for ofs < limit && !s.less(key, &a[hint+ofs]) {
			last, ofs = ofs, ofs<<1+1
		}
		ofs = min(ofs, limit)
		last, ofs = last+hint, ofs+hint
	}
	for last++; last < ofs; {
		m := last + (ofs-last)>>1
		if s.less(key, &a[m]) {
			ofs = m
		} else {
			last = m + 1
		}
	}
	return ofs
}
