package loop

import (
	"math/rand/v2"
	"testing"
)

// A stepper schedules itself until it has run n times, as a task in a loop of
// sleep(0) does.
type stepper struct {
	l *Loop
	n int
}

func (s *stepper) Run() {
	if s.n--; s.n > 0 {
		s.l.Soon(s)
	} else {
		s.l.Stop()
	}
}

// One task alone: a round is a whole turn.
func BenchmarkSoonTurn(b *testing.B) {
	l := New(Real())
	b.ReportAllocs()
	l.Soon(&stepper{l, b.N})
	_ = l.RunForever()
}

// A thousand tasks: a round is a queue and a call.
func BenchmarkSoonBusy(b *testing.B) {
	l := New(Real())
	b.ReportAllocs()
	for range 1000 {
		l.Soon(&stepper{l, b.N/1000 + 1})
	}
	_ = l.RunForever()
}

// One task alone while a timer waits, so that every turn reads the clock.
func BenchmarkSoonTurnWithTimer(b *testing.B) {
	l := New(Real())
	b.ReportAllocs()
	l.CallLater(3600, Func(func() {}))
	l.Soon(&stepper{l, b.N})
	_ = l.RunForever()
}

func BenchmarkCallSoon(b *testing.B) {
	l := New(Real())
	b.ReportAllocs()
	n := b.N
	var again Func
	again = func() {
		if n--; n > 0 {
			l.CallSoon(again)
		} else {
			l.Stop()
		}
	}
	l.Soon(again)
	_ = l.RunForever()
}

// Each timer that fires is set again, so that a million always wait.
func benchmarkTimers(b *testing.B, delay func() float64) {
	const waiting = 1_000_000
	l := New(Virtual())
	n := b.N
	timers := make([]sleeper, waiting)
	for i := range timers {
		timers[i] = sleeper{l: l, n: &n, delay: delay}
		l.Arm(&timers[i].Timer, delay(), &timers[i])
	}
	b.ReportAllocs()
	b.ResetTimer()
	_ = l.RunForever()
}

type sleeper struct {
	Timer
	l     *Loop
	n     *int
	delay func() float64
}

func (s *sleeper) Run() {
	if *s.n--; *s.n > 0 {
		s.l.Arm(&s.Timer, s.l.Time()+s.delay(), s)
	} else {
		s.l.Stop()
	}
}

func BenchmarkTimerMillionSameDelay(b *testing.B) {
	benchmarkTimers(b, func() float64 { return 1 })
}

func BenchmarkTimerMillionRandomDelay(b *testing.B) {
	rnd := rand.New(rand.NewPCG(1, 2))
	benchmarkTimers(b, rnd.Float64)
}

// A timeout that is set and cancelled each round, among those swept lazily.
func BenchmarkTimerSetCancel(b *testing.B) {
	l := New(Virtual())
	b.ReportAllocs()
	n := b.N
	nothing := Func(func() {})
	var again Func
	again = func() {
		l.CallLater(60, nothing).Cancel()
		if n--; n > 0 {
			l.Soon(again)
		} else {
			l.Stop()
		}
	}
	l.Soon(again)
	_ = l.RunForever()
}

func BenchmarkHoldFromGoroutine(b *testing.B) {
	l := New(Real())
	b.ReportAllocs()
	n := b.N
	var again Func
	again = func() {
		if n--; n <= 0 {
			l.Stop()
			return
		}
		finish := l.HoldRunner()
		go finish(again)
	}
	l.Soon(again)
	_ = l.RunForever()
}
