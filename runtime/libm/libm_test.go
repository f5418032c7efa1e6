package libm

import (
	"bufio"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
)

var unary = map[string]func(float64) float64{
	"exp": Exp, "exp2": Exp2, "log": Log, "log2": Log2, "log10": Log10, "sin": Sin, "cos": Cos, "tan": Tan,
	"atan": Atan, "asin": Asin, "acos": Acos, "sinh": Sinh, "cosh": Cosh, "tanh": Tanh, "asinh": Asinh, "acosh": Acosh,
}

var binary = map[string]func(x, y float64) float64{"pow": Pow, "atan2": Atan2, "hypot": Hypot}

// TestAgainstTheCLibrary allows the C library one rounding in a hundred that is
// not to the nearest float; that one must still be the neighbour.
func TestAgainstTheCLibrary(t *testing.T) {
	f, err := os.Open("testdata/functions.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	total, off := map[string]int{}, map[string]int{}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		fields := strings.Fields(lines.Text())
		name := fields[0]
		var v []float64
		for _, s := range fields[1:] {
			x, err := strconv.ParseFloat(s, 64)
			if err != nil {
				t.Fatal(err)
			}
			v = append(v, x)
		}
		want := v[len(v)-1]
		var got float64
		if len(v) == 3 {
			got = binary[name](v[0], v[1])
		} else {
			got = unary[name](v[0])
		}
		total[name]++
		if got == want {
			continue
		}
		off[name]++
		if math.Nextafter(got, want) != want {
			t.Errorf("%s: got %x, want %x", lines.Text(), got, want)
		}
	}
	if len(total) != len(unary)+len(binary) {
		t.Errorf("functions tested: %d of %d", len(total), len(unary)+len(binary))
	}
	for name, n := range off {
		if n*100 > total[name] {
			t.Errorf("%s: %d of %d results differ in the last place", name, n, total[name])
		}
	}
}

func TestSpecialValues(t *testing.T) {
	inf, nan, negZero := math.Inf(1), math.NaN(), math.Copysign(0, -1)
	for _, c := range []struct {
		name string
		got  float64
		want float64
	}{
		{"exp(-inf)", Exp(-inf), 0},
		{"exp(inf)", Exp(inf), inf},
		{"exp(nan)", Exp(nan), nan},
		{"exp(710)", Exp(710), inf},
		{"exp(-746)", Exp(-746), 0},
		{"exp2(1024)", Exp2(1024), inf},
		{"exp2(-1074)", Exp2(-1074), 5e-324},
		{"log(0)", Log(0), -inf},
		{"log(-1)", Log(-1), nan},
		{"log(inf)", Log(inf), inf},
		{"log2(8)", Log2(8), 3},
		{"log2(5e-324)", Log2(5e-324), -1074},
		{"log10(1e300)", Log10(1e300), 300},
		{"log10(0.001)", Log10(0.001), -3},
		{"pow(0,-1)", Pow(0, -1), inf},
		{"pow(-0,3)", Pow(negZero, 3), negZero},
		{"pow(-8,1/3)", Pow(-8, 1.0/3), nan},
		{"pow(-1,inf)", Pow(-1, inf), 1},
		{"pow(nan,0)", Pow(nan, 0), 1},
		{"pow(-2,1023)", Pow(-2, 1023), -0x1p1023},
		{"pow(2,-1074)", Pow(2, -1074), 5e-324},
		{"pow(2,-1075)", Pow(2, -1075), 0},
		{"pow(-10,-401)", Pow(-10, -401), negZero},
		{"pow(10,400)", Pow(10, 400), inf},
		{"sin(-0)", Sin(negZero), negZero},
		{"sin(inf)", Sin(inf), nan},
		{"cos(0)", Cos(0), 1},
		{"tan(nan)", Tan(nan), nan},
		{"asin(1)", Asin(1), math.Pi / 2},
		{"asin(2)", Asin(2), nan},
		{"acos(-1)", Acos(-1), math.Pi},
		{"acos(1)", Acos(1), 0},
		{"atan(-inf)", Atan(-inf), -math.Pi / 2},
		{"atan2(-0,-1)", Atan2(negZero, -1), -math.Pi},
		{"atan2(1,-inf)", Atan2(1, -inf), math.Pi},
		{"atan2(5e-324,1)", Atan2(5e-324, 1), 5e-324},
		{"hypot(nan,inf)", Hypot(nan, inf), inf},
		{"hypot(3,4)", Hypot(3, 4), 5},
		{"hypot(3e-320,4e-320)", Hypot(3e-320, 4e-320), 5e-320},
		{"hypot(1e308,1e308)", Hypot(1e308, 1e308), math.Sqrt2 * 1e308},
		{"sinh(1000)", Sinh(1000), inf},
		{"cosh(-inf)", Cosh(-inf), inf},
		{"tanh(-100)", Tanh(-100), -1},
		{"acosh(0.5)", Acosh(0.5), nan},
		{"asinh(-0)", Asinh(negZero), negZero},
	} {
		if c.got != c.want && !(c.got != c.got && c.want != c.want) || math.Signbit(c.got) != math.Signbit(c.want) && c.want == c.want {
			t.Errorf("%s = %v, want %v", c.name, c.got, c.want)
		}
	}
}

func BenchmarkPow(b *testing.B) {
	x := 1.1
	for b.Loop() {
		x = Pow(1.3, x) * 0.9
	}
}

func BenchmarkSin(b *testing.B) {
	x := 1.1
	for b.Loop() {
		x = Sin(x) + 1
	}
}
