package loop

import (
	"math"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

func TestVirtualTimeJumps(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, j := newLoop(t, Virtual()), journal{}
		start := time.Now()
		l.CallLater(3600, Func(func() { j.add("%g", l.Time()) }))
		settle(t, l)
		j.want(t, "3600")
		if d := time.Since(start); d != 0 {
			t.Errorf("it took %v", d)
		}
	})
}

func TestVirtualTimeFollowsTheWallWhileWorkIsOutstanding(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, j := newLoop(t, Virtual()), journal{}
		start := time.Now()
		say := func(word string) Func {
			return func() { j.add("%s@%g/%v", word, l.Time(), time.Since(start)) }
		}
		l.CallLater(1, say("before"))
		l.CallLater(5, say("after"))
		finish := l.Hold()
		go func() {
			time.Sleep(2 * time.Second)
			finish(say("done"))
		}()
		settle(t, l)
		j.want(t, "before@1/1s done@2/2s after@5/2s")
	})
}

func TestAWeakHoldDoesNotHoldVirtualTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, j := newLoop(t, Virtual()), journal{}
		start := time.Now()
		finish := l.HoldWeakly()
		l.CallLater(60, j.say("timer"))
		if c := l.Counts(); c.Holds != 0 || c.WeakHolds != 1 {
			t.Errorf("counts: %+v", c)
		}
		settle(t, l)
		finish(j.say("key"))
		settle(t, l)
		j.want(t, "timer key")
		if d := time.Since(start); d != 0 {
			t.Errorf("it took %v", d)
		}
	})
}

func TestRealTimeIsTheWalls(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, j := newLoop(t, Real()), journal{}
		start := time.Now()
		say := func() { j.add("%v", time.Since(start)) }
		l.CallLater(0.25, Func(say))
		l.CallLater(0.5, Func(say))
		settle(t, l)
		j.want(t, "250ms 500ms")
	})
}

// As in CPython, whose wait ends on a whole millisecond.
func TestRealTimersSetTogetherFireInOneTurn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, j := newLoop(t, Real()), journal{}
		for range 3 {
			l.CallLater(0.1, Func(func() { j.add("%d", l.turns) }))
			time.Sleep(300 * time.Microsecond)
		}
		l.CallLater(0.102, Func(func() { j.add("%d", l.turns) }))
		settle(t, l)
		if len(j) != 4 || j[0] != j[2] || j[0] == j[3] {
			t.Errorf("turns: %v", j)
		}
	})
}

func TestARealLoopAgreesWithMonotonic(t *testing.T) {
	before := Monotonic()
	l := New(Real())
	now := l.Time()
	if after := Monotonic(); now < before.Seconds() || now > after.Seconds() {
		t.Errorf("loop %v, monotonic %v to %v", now, before, after)
	}
	if now < 3600 {
		t.Errorf("time %v looks like the beginning of the world", now)
	}
	if v := New(Virtual()).Time(); v != 0 {
		t.Errorf("virtual time begins at %v", v)
	}
}

func TestPacedTimeRunsAtItsRate(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, j := newLoop(t, Paced(10)), journal{}
		start := time.Now()
		l.CallLater(20, Func(func() { j.add("%g/%v", l.Time(), time.Since(start)) }))
		settle(t, l)
		j.want(t, "20/2s")
	})
}

// at runs f on the loop at a moment of the wall, holding nothing.
func at(t *testing.T, l *Loop, d time.Duration, f func()) {
	time.AfterFunc(d, func() { wantErr(t, l.Post(f), nil) })
}

func TestPauseAndResume(t *testing.T) {
	for _, c := range []Clock{Paced(1), Paced(4)} {
		synctest.Test(t, func(t *testing.T) {
			l, j := newLoop(t, c), journal{}
			start := time.Now()
			l.CallLater(8*c.Rate(), Func(func() { j.add("%v", time.Since(start)); l.Stop() }))
			at(t, l, 2*time.Second, func() { wantErr(t, l.Pause(), nil); wantErr(t, l.Pause(), nil) })
			at(t, l, 7*time.Second, func() {
				if !l.Paused() || l.Time() != 2*c.Rate() {
					t.Errorf("paused %v at %v", l.Paused(), l.Time())
				}
				wantErr(t, l.Resume(), nil)
			})
			wantErr(t, l.RunForever(), nil)
			j.want(t, "13s")
		})
	}
}

func TestAPausedVirtualClockDoesNotJump(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, j := newLoop(t, Virtual()), journal{}
		wantErr(t, l.Pause(), nil)
		l.CallLater(1, Func(func() { j.add("%g", l.Time()); l.Stop() }))
		l.Hold() // nor does it follow the wall
		at(t, l, time.Minute, func() { j.add("%g", l.Time()); l.SetClock(Virtual()) })
		wantErr(t, l.RunForever(), nil)
		j.want(t, "0 1")
	})
}

func TestStepGoesToTheNextTimer(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, j := newLoop(t, Paced(0)), journal{}
		for _, d := range []float64{1, 1, 2} {
			l.CallLater(d, Func(func() { j.add("%g", l.Time()) }))
		}
		step := func(want bool) func() {
			return func() {
				j.add("step")
				got, err := l.Step()
				wantErr(t, err, nil)
				if got != want {
					t.Errorf("Step said %v", got)
				}
			}
		}
		at(t, l, 1*time.Second, step(true))
		at(t, l, 2*time.Second, step(true))
		at(t, l, 3*time.Second, step(false))
		at(t, l, 4*time.Second, l.Stop)
		wantErr(t, l.RunForever(), nil)
		j.want(t, "step 1 1 step 2 step")
	})
}

func TestAdvanceStopsAtEachTimerOnTheWay(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, j := newLoop(t, Paced(0)), journal{}
		l.Hold() // it waits for no outside work
		var tick Func
		tick = func() { j.add("%g", l.Time()); l.CallLater(1, tick) }
		l.CallLater(1, tick)
		at(t, l, time.Second, func() {
			wantErr(t, l.Advance(-time.Second), nil)
			wantErr(t, l.Advance(2*time.Second), nil)
			wantErr(t, l.Advance(1500*time.Millisecond), nil)
		})
		at(t, l, 2*time.Second, func() { j.add("now %g", l.Time()); l.Stop() })
		wantErr(t, l.RunForever(), nil)
		j.want(t, "1 2 3 now 3.5")
	})
}

func TestTheRealClockCanNotBeMoved(t *testing.T) {
	l := newLoop(t, Real())
	_, err := l.Step()
	for _, err := range []error{err, l.Pause(), l.Resume(), l.Advance(time.Second)} {
		wantErr(t, err, ErrRealTime)
	}
}

func TestTimeGoesOnWhenTheClockChanges(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, j := newLoop(t, Virtual()), journal{}
		say := func() { j.add("%g", l.Time()) }
		for _, d := range []float64{10, 20, 30, 40, 50} {
			l.CallLater(d, Func(say))
		}
		l.CallLater(10, Func(func() { l.SetClock(Paced(10)) }))
		l.CallLater(30, Func(func() { l.SetClock(Real()) }))
		l.CallLater(40, Func(func() { l.SetClock(Virtual()) }))
		start := time.Now()
		settle(t, l)
		j.want(t, "10 20 30 40 50")
		if d := time.Since(start); d != 12*time.Second {
			t.Errorf("it took %v, want 2s paced and 10s real", d)
		}
	})
}

func TestTimeNeverGoesBack(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := newLoop(t, Virtual())
		last := l.Time()
		check := func() {
			if now := l.Time(); now < last {
				t.Errorf("time went from %v to %v", last, now)
			} else {
				last = now
			}
		}
		clocks := []Clock{Paced(3), Real(), Virtual(), Paced(0.1), Paced(1e300), Virtual(), Real()}
		for i, c := range clocks {
			l.CallLater(0.3*float64(i), Func(func() { check(); l.SetClock(c); check() }))
		}
		settle(t, l)
		check()
	})
}

// Time may be asked for while the loop waits in Idle, by who owns it then.
func TestTheOwnerOfTheMomentMayUseAWaitingLoop(t *testing.T) {
	var turn sync.Mutex
	l, j := newLoop(t, Virtual()), journal{}
	waiting := make(chan struct{}, 1)
	l.Idle = func(wait func()) {
		turn.Unlock()
		select {
		case waiting <- struct{}{}:
		default:
		}
		wait()
		turn.Lock()
	}
	finish := l.Hold()
	go func() {
		<-waiting
		turn.Lock()
		defer turn.Unlock()
		_ = l.Time()
		l.CallLater(1e-3, j.say("timer"))
		l.Soon(j.say("soon"))
		finish(j.say("done"))
	}()
	turn.Lock()
	settle(t, l)
	turn.Unlock()
	j.want(t, "soon done timer")
}

func TestClocksSayWhatTheyAre(t *testing.T) {
	for want, c := range map[string]Clock{
		"real": Real(), "virtual": Virtual(), "paced ×2": Paced(2), "paced ×0": Paced(-1),
	} {
		if c.String() != want {
			t.Errorf("%q, want %q", c, want)
		}
	}
	if !Paced(math.Inf(1)).IsVirtual() || Paced(math.NaN()).Rate() != 0 || !(Clock{}).IsReal() {
		t.Error("odd rates")
	}
}
