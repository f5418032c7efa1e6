# Operations of decimals of all sizes under many contexts.
import random
from decimal import *
R = random.Random(7)
def num():
    k = R.randrange(14)
    if k == 0: return R.choice(['NaN','sNaN','-NaN12','Infinity','-Infinity','0','-0','0E+5','0E-7','-0E-400'])
    n = R.choice([1,2,5,9,18,19,20,28,30,38,39,40,60])
    d = ''.join(R.choice('0123456789') for _ in range(n))
    if R.randrange(3)==0: d = d[:max(1,n//2)] + R.choice(['0','5','9','50'])*(n//2)
    e = R.choice([0,0,0,-1,-2,-5,3,10,-20,30,-40,60,-300,300])
    return R.choice(['','-']) + (d[:len(d)//2]+'.'+d[len(d)//2:] if R.randrange(2) else d) + (f'E{e}' if e else '')
rs = ['ROUND_UP','ROUND_DOWN','ROUND_CEILING','ROUND_FLOOR','ROUND_HALF_UP','ROUND_HALF_DOWN','ROUND_HALF_EVEN','ROUND_05UP']
def show(f):
    c = getcontext(); c.clear_flags()
    try: r = str(f())
    except Exception as e: r = type(e).__name__ + str(e)
    return r + ' ' + ','.join(sorted(s.__name__ for s, v in c.flags.items() if v))
for i in range(30):
    prec = R.choice([1,3,9,16,19,20,28,28,38,50])
    ctx = Context(prec=prec, rounding=R.choice(rs), Emin=R.choice([-999999,-50,-300]), Emax=R.choice([999999,60,300]), clamp=R.randrange(2), capitals=R.randrange(2), traps=R.choice([[],[InvalidOperation,DivisionByZero,Overflow],[Inexact],[Underflow,Subnormal,Clamped]]))
    setcontext(ctx)
    a, b, c = num(), num(), num()
    ops = {'mk':lambda: Decimal(a), 'cr': lambda: ctx.create_decimal(a), '+':lambda: Decimal(a)+Decimal(b),'-':lambda: Decimal(a)-Decimal(b),'*':lambda:Decimal(a)*Decimal(b),'/':lambda:Decimal(a)/Decimal(b),
     '//':lambda:Decimal(a)//Decimal(b),'%':lambda:Decimal(a)%Decimal(b),'neg':lambda:-Decimal(a),'pos':lambda:+Decimal(a),'abs':lambda:abs(Decimal(a)),'q':lambda:Decimal(a).quantize(Decimal(b)),
     'q2':lambda:ctx.quantize(Decimal(a),Decimal('1e-2')),'<':lambda:Decimal(a)<Decimal(b),'==':lambda:Decimal(a)==Decimal(b),'!=':lambda:Decimal(a)!=Decimal(b),'cmp':lambda:Decimal(a).compare(Decimal(b)),'hash':lambda:hash(Decimal(a)) if Decimal(a)==Decimal(a) else 0,
     'int':lambda:int(Decimal(a)) ,'float':lambda:float(Decimal(a)),'bool':lambda:bool(Decimal(a)),'sqrt':lambda:Decimal(a).sqrt(),'fma':lambda:Decimal(a).fma(Decimal(b),Decimal(c)),'r+':lambda:3+Decimal(a),'r/':lambda:7/Decimal(a),'rsub':lambda:10**30-Decimal(a),
     'eng':lambda:Decimal(a).to_eng_string(),'repr':lambda:repr(Decimal(a)),'tup':lambda:Decimal(a).as_tuple(),'adj':lambda:Decimal(a).adjusted(),'norm':lambda:Decimal(a).normalize(),'max':lambda:Decimal(a).max(Decimal(b)),'fmt':lambda:format(Decimal(a),'.3f'),'round':lambda:round(Decimal(a),2),'ti':lambda:Decimal(a).to_integral_value(),'flt':lambda:Decimal(a)<1.5,'sum':lambda:sum([Decimal(a),Decimal(b),Decimal(c)]),
     'np':lambda:Decimal(a).next_plus(),'divmod':lambda:divmod(Decimal(a),Decimal(b)),'nm':lambda:Decimal(a).number_class(),'max_mag':lambda:Decimal(a).max_mag(Decimal(b)),'rn':lambda:Decimal(a).remainder_near(Decimal(b)),'logb':lambda:Decimal(a).logb()}
    for k in R.sample(list(ops), 10):
        print(k, prec, ctx.rounding, ctx.Emin, ctx.Emax, ctx.clamp, a, b, c, '->', show(ops[k]))
