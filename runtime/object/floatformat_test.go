package object

import (
	"strconv"
	"strings"
	"testing"
)

// TestFloatDigits checks repr and the digits of the format codes.
func TestFloatDigits(t *testing.T) {
	for _, row := range numberTable(t, "floats.txt") {
		var f float64
		if f = decimalFloat(row[0]); strings.Contains(row[0], "0x") {
			f = floatFromHex(row[0])
		}
		if got := FloatRepr(f); got != row[1] {
			t.Errorf("repr(%s) = %s, want %s", row[0], got, row[1])
		}
		for i := 2; i < len(row); i += 2 {
			spec, alt := strings.CutPrefix(row[i], "#")
			verb := byte(0)
			if n := len(spec); n > 0 && (spec[n-1] < '0' || spec[n-1] > '9') {
				verb, spec = spec[n-1], spec[:n-1]
			}
			prec := -1
			if spec != "" {
				prec, _ = strconv.Atoi(spec[1:])
			}
			if got := shortNumber(formatFloatDigits(f, verb, prec, alt)); got != row[i+1] {
				t.Errorf("format(%s, %q) = %s, want %s", row[1], row[i], got, row[i+1])
			}
		}
	}
}

func BenchmarkFloatRepr(b *testing.B) {
	for b.Loop() {
		FloatRepr(3.14159)
	}
}
