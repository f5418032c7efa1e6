package object

// Suggest finds the candidate nearest to a misspelt name, by CPython's measure
// for "Did you mean": an edit distance over the bytes of UTF-8 in which a change of one costs 2 and
// a change of case 1, and whose limit grows with the names' length. "" when
// none is near.
func Suggest(wrong string, candidates []string) string {
	const maxCandidates = 750
	if len(candidates) >= maxCandidates {
		return ""
	}
	best, found := 1<<30, ""
	for _, c := range candidates {
		if c == wrong {
			continue
		}
		limit := min((len(c)+len(wrong)+3)*moveCost/6, best-1)
		if d := editDistance([]byte(wrong), []byte(c), limit); d <= limit {
			best, found = d, c
		}
	}
	return found
}

const (
	moveCost = 2
	caseCost = 1
)

func lowerByte(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

func letterCost(a, b byte) int {
	switch {
	case a == b:
		return 0
	case lowerByte(a) == lowerByte(b):
		return caseCost
	}
	return moveCost
}

// editDistance gives a number above limit as soon as the distance exceeds it.
func editDistance(a, b []byte, limit int) int {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if len(a) == 0 || len(b) == 0 {
		return moveCost * (len(a) + len(b))
	}
	const maxSize = 40
	if len(a) > maxSize || len(b) > maxSize {
		return limit + 1
	}
	if len(a) < len(b) {
		a, b = b, a
	}
	if (len(a)-len(b))*moveCost > limit {
		return limit + 1
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j * moveCost
	}
	for i := range len(a) {
		diag := row[0]
		row[0] = (i + 1) * moveCost
		least := row[0]
		for j := range len(b) {
			d := min(diag+letterCost(a[i], b[j]), row[j]+moveCost, row[j+1]+moveCost)
			diag = row[j+1]
			row[j+1] = d
			least = min(least, d)
		}
		if least > limit {
			return limit + 1
		}
	}
	return row[len(b)]
}
