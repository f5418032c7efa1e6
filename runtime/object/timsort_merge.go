package object

// mergeLow merges the runs of na and nb items at lo, of which the left one is
// the shorter, from the left. The left one waits in a buffer; at every moment
// what is left of it fits the gap in a, so that a panic of less loses nothing.
func (s *sorter[T]) mergeLow(lo, na, nb int) {
	a := s.a
	s.tmp = append(s.tmp[:0], a[lo:lo+na]...)
	left, right, dest := s.tmp, a[lo+na:lo+na+nb], a[lo:lo+na+nb]
	defer func() {
		copy(dest, left)
		clear(s.tmp)
	}()
	takeLeft := func(k int) {
		copy(dest, left[:k])
		left, dest = left[k:], dest[k:]
	}
	takeRight := func(k int) {
		copy(dest, right[:k])
		right, dest = right[k:], dest[k:]
	}
	takeRight(1) // known to be smaller than the left run's first
	gallop := s.gallop
	for len(right) > 0 {
		if len(left) == 1 { // it belongs at the end
			takeRight(len(right))
			return
		}
		// One at a time, until one run wins often in a row.
		winsLeft, winsRight := 0, 0
		for winsLeft < gallop && winsRight < gallop {
			if s.less(&right[0], &left[0]) {
				dest[0] = right[0]
				right, dest = right[1:], dest[1:]
				winsLeft, winsRight = 0, winsRight+1
				if len(right) == 0 {
					return
				}
			} else {
				dest[0] = left[0]
				left, dest = left[1:], dest[1:]
				winsLeft, winsRight = winsLeft+1, 0
				if len(left) == 1 {
					takeRight(len(right))
					return
				}
			}
		}
		gallop++
		for {
			gallop = max(gallop-1, 1)
			s.gallop = gallop
			k := s.gallopRight(&right[0], left, 0)
			many := k >= minGallop
			takeLeft(k)
			if len(left) == 0 { // only when less contradicts itself
				return
			}
			if len(left) == 1 && k > 0 {
				takeRight(len(right))
				return
			}
			takeRight(1)
			if len(right) == 0 {
				return
			}
			k = s.gallopLeft(&left[0], right, 0)
			many = many || k >= minGallop
			takeRight(k)
			if len(right) == 0 {
				return
			}
			takeLeft(1)
			if len(left) == 1 {
				takeRight(len(right))
				return
			}
			if len(left) == 0 {
				return
			}
			if !many {
				break
			}
		}
		gallop++
		s.gallop = gallop
	}
}

// mergeHigh is mergeLow from the right, for a right run that is the shorter.
func (s *sorter[T]) mergeHigh(lo, na, nb int) {
	a := s.a
	s.tmp = append(s.tmp[:0], a[lo+na:lo+na+nb]...)
	left, right, dest := a[lo:lo+na], s.tmp, a[lo:lo+na+nb]
	defer func() {
		copy(dest[len(dest)-len(right):], right)
		clear(s.tmp)
	}()
	takeLeft := func(k int) {
		copy(dest[len(dest)-k:], left[len(left)-k:])
		left, dest = left[:len(left)-k], dest[:len(dest)-k]
	}
	takeRight := func(k int) {
		copy(dest[len(dest)-k:], right[len(right)-k:])
		right, dest = right[:len(right)-k], dest[:len(dest)-k]
	}
	takeLeft(1) // known to be larger than the right run's last
	gallop := s.gallop
	for len(left) > 0 {
		if len(right) == 1 { // it belongs at the front
			takeLeft(len(left))
			return
		}
		winsLeft, winsRight := 0, 0
		for winsLeft < gallop && winsRight < gallop {
			if s.less(&right[len(right)-1], &left[len(left)-1]) {
				takeLeft(1)
				winsLeft, winsRight = winsLeft+1, 0
				if len(left) == 0 {
					return
				}
			} else {
				takeRight(1)
				winsLeft, winsRight = 0, winsRight+1
				if len(right) == 1 {
					takeLeft(len(left))
					return
				}
			}
		}
		gallop++
		for {
			gallop = max(gallop-1, 1)
			s.gallop = gallop
			k := len(left) - s.gallopRight(&right[len(right)-1], left, len(left)-1)
			many := k >= minGallop
			takeLeft(k)
			if len(left) == 0 {
				return
			}
			takeRight(1)
			if len(right) == 1 {
				takeLeft(len(left))
				return
			}
			if len(right) == 0 {
				return
			}
			k = len(right) - s.gallopLeft(&left[len(left)-1], right, len(right)-1)
			many = many || k >= minGallop
			takeRight(k)
			if len(right) == 0 {
				return
			}
			if len(right) == 1 && k > 0 {
				takeLeft(len(left))
				return
			}
			takeLeft(1)
			if len(left) == 0 {
				return
			}
			if !many {
				break
			}
		}
		gallop++
		s.gallop = gallop
	}
}
