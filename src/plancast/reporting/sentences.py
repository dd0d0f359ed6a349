"""The sentences of reports, in both languages; names in braces are filled in."""

from __future__ import annotations

from plancast.core.text import Language, Text

SENTENCES: dict[str, Text] = {
    # head
    "title": Text(en="{plan}: where each target stands", zh="{plan}：目标完成情况和实现概率"),
    "known": Text(
        en="Figures as known on {day}. {n_targets} targets, {n_binding} of them binding.",
        zh="截至{day}已公布的数据。共{n_targets}项目标，其中约束性{n_binding}项。",
    ),
    "left out": Text(
        en="{n} errors in the plan's files: what they touch is left out. They are listed on standard error.",
        zh="规划文件中有{n}处错误，涉及的内容未纳入；逐条见标准错误输出。",
    ),
    "plan": Text(en="Plan: {note}", zh="规划：{note}"),
    # cells
    "stays": Text(en="to stay there", zh="保持达标"),
    "strictly": Text(en="strictly {status}", zh="严格口径{status}"),
    "decided on": Text(en="Met and missed: on which figures", zh="已有结论的目标及所依据数据"),
    "strict": Text(en="strictly {probability}", zh="严格口径{probability}"),
    "later": Text(en="by end of {year} {probability}", zh="{year}年底前{probability}"),
    "way and time": Text(en="way {progress}, time {time}", zh="进度{progress}，时间进度{time}"),
    "way": Text(en="way {progress}", zh="进度{progress}"),
    "far past": Text(en="far past the bound", zh="超额完成"),
    "over cap": Text(en="more than twice the cap", zh="超出上限一倍以上"),
    "before base": Text(en="behind the base value", zh="不及基期水平"),
    "words and time": Text(en="{words}, time {time}", zh="{words}，时间进度{time}"),
    "not understood": Text(en="words not understood", zh="目标表述未识别"),
    "first told": Text(en="as first told {status}", zh="按首次发布数{status}"),
    "way in words": Text(en="{progress} ({words})", zh="{progress}（{words}）"),
    "time": Text(en="time {time}", zh="时间进度{time}"),
    "n of m": Text(en="{met} of {n} met", zh="{n}项中完成{met}项"),
    "note": Text(en="note {numbers}", zh="注{numbers}"),
    "needs": Text(en="needs ", zh="后续"),
    "no group": Text(en="Other targets", zh="其他目标"),
    "no unit": Text(en="No unit in charge is named", zh="未列明牵头单位"),
    "no theme": Text(en="No theme", zh="未归入主题"),
    # headings
    "joint": Text(en="How many are met together", zh="目标总体实现情况"),
    "yearly": Text(en="Single years of yearly means", zh="年均类目标的逐年情况"),
    "not measurable": Text(en="Not measurable: which figure is missing", zh="暂不可评估的目标及所缺数据"),
    "bound not set": Text(en="Bound not set yet", zh="目标值待定"),
    "context": Text(en="The nation and the polls beside the city", zh="与全国和市场预期对照"),
    "projects": Text(en="Major projects", zh="重大工程项目"),
    "assumed": Text(en="What is assumed", zh="注：假定"),
    "record": Text(en="What the probabilities rest on", zh="概率的依据和检验"),
    "findings": Text(en="Findings", zh="核查提示"),
    "legend": Text(en="Words", zh="说明"),
    # joint number
    "decided so far": Text(
        en="Of {n} targets {met} are met and {missed} missed. Others: {rest}.",
        zh="{n}项目标中，已完成{met}项，未完成{missed}项；其余：{rest}。",
    ),
    "joint all": Text(en="All targets", zh="全部目标"),
    "joint binding": Text(en="Binding targets", zh="约束性目标"),
    "expected": Text(
        en="{name}: {expected} of the {n} with a trajectory are expected to be met ({reading}).",
        zh="{name}：有走势预测的{n}项中，预计实现{expected}项（{reading}）。",
    ),
    "expected one": Text(
        en="{name}: the one with a trajectory is met with probability {probability}.",
        zh="{name}：有走势预测的1项，实现概率{probability}。",
    ),
    "none forecast": Text(en="{name}: none has a trajectory.", zh="{name}：均无走势预测。"),
    "or more": Text(en="{count} or more: {probability}", zh="{count}项及以上：{probability}"),
    "all of them": Text(en="all {count}: {probability}", zh="全部{count}项：{probability}"),
    "apart": Text(
        en="Counted apart: {n} with a reference class only, {expected} of them expected to be met by its base rate.",
        zh="另有{n}项仅有同类目标参照，按其历史完成率预计实现{expected}项，另行统计。",
    ),
    # gaps
    "bound not set said": Text(
        en="These wait for a review and get no probability: {names}.",
        zh="以下目标以国家审核衔接后确定的数值为准，不给出概率：{names}。",
    ),
    "missing alike": Text(en="{missing} ({n} targets): {names}", zh="{missing}（{n}项目标）：{names}"),
    # record
    "record line": Text(en="{text} ({n} targets)", zh="{text}（{n}项目标）"),
    "record line one": Text(en="{text} (1 target)", zh="{text}（1项目标）"),
    "record of others": Text(
        en="These errors are of other regions' series of the same kind (growth, sizes, counts, shares, rates): the "
        "model is fitted on all regions alike, and one city's own series is too short to test it on.",
        zh="上述误差取自其他地区的同类指标（按增速、总量、数量、比重、比率分类）：模型由各地区数据共同拟合，"
        "单个城市的序列过短，不足以单独检验。",
    ),
    "no record": Text(
        en="No record yet of such statements; read them as untested",
        zh="此类判断尚无历史检验，请视为未经检验",
    ),
    # findings
    "counted": Text(
        en="{counts} in the plan and its figures; --verbose prints each on standard error, --json lists them.",
        zh="规划及数据中有{counts}；逐条可用--verbose（标准错误输出）或--json查看。",
    ),
    "no findings": Text(en="Nothing was found.", zh="未发现问题。"),
    "more": Text(en="{code}: {n} more of this kind, in {files}.", zh="{code}：另有{n}处同类问题，见{files}。"),
    "also lines": Text(en="(also in lines {lines})", zh="（另见第{lines}行）"),
    # legend
    "legend class": Text(
        en="Class: way is the share of the way from base value to bound that the latest figure has covered, time the "
        "share of the plan's time that had passed at the end of that figure's own period, whatever today's date; a "
        "dash while no figure of the plan's years is out.",
        zh="进度评价：最新数据所达到的进度（由基期值到目标值），与该数据所属时期的时间进度相比，不以当前日期计算；"
        "规划期内尚无数据的，记为“–”。",
    ),
    "legend outcome": Text(
        en="Likely outcome: median at the deadline, then the range that holds 80 % of all futures.",
        zh="趋势判断：预计期末值（中位数），其后为80%区间。",
    ),
    "legend strict": Text(
        en="Strictly: the probability without the room that 'about' or 'in step' leaves.",
        zh="严格口径：不考虑“左右”“约”“同步”等用语所留余地时的概率。",
    ),
    "legend trajectory": Text(
        en="Trajectory: the probability is the share of simulated futures that meet the target's rule.",
        zh="走势预测：概率为满足该目标判断规则的模拟情景所占比例。",
    ),
    "legend reference": Text(
        en="Reference class: history is too thin for a trajectory; the probability is how often like targets were met, "
        "whatever the distance; likely an upper end, for outcomes that are published favour success.",
        zh="同类目标参照：历史数据不足以预测走势，概率取同类目标过去的完成比例，未考虑差距大小；"
        "公开的结果多为完成的，可能偏高。",
    ),
    "legend outcome known": Text(
        en="Met, missed: only once the figure of the deadline is out.",
        zh="已完成、未完成：仅在期末数据公布后判定。",
    ),
    "provenance": Text(
        en="plancast {version} | seed {seed} | as of {day} | plan {plan} | hash {hash} | {members} members",
        zh="plancast {version} | 随机种子 {seed} | 截至 {day} | 规划 {plan} | 哈希 {hash} | {members}个情景",
    ),
    # one target explained
    "explained": Text(
        en="Printed: {printed}; {by}; {force}.",
        zh="规划目标：{printed}；期限：{by}；{force}。",
    ),
    "in charge": Text(en="Unit in charge: {unit}.", zh="牵头单位：{unit}。"),
    "rule": Text(en="How it is judged", zh="判断规则"),
    "stands": Text(en="Where it stands", zh="目前进度"),
    "used": Text(en="Figures used", zh="所用数据"),
    "carried figure": Text(en="{value} (printed {printed})", zh="{value}（原公布{printed}）"),
    "carried": Text(
        en="{years}: as printed times {factor}, since {indicator} of {period} was {old} and is {new}.",
        zh="{years}：按原公布数乘以{factor}，因{indicator}（{period}年）由{old}修订为{new}。",
    ),
    "other vintages": Text(en="{year}: also released as {others}.", zh="{year}年另有版本：{others}。"),
    "released as": Text(en="{printed} ({source}, {day})", zh="{printed}（{source}，{day}）"),
    "no figures": Text(en="No figure of this indicator was known on {day}.", zh="截至{day}未见该指标的数据。"),
    "way arithmetic": Text(
        en="From {base} in {base_period} to {bound}: the latest figure, {latest} in {period}, has covered "
        "({latest} - {base}) / ({bound} - {base}) = {progress} of the way.",
        zh="由{base_period}基期值{base}到目标值{bound}：{period}为{latest}，"
        "进度=（{latest} - {base}）/（{bound} - {base}）= {progress}。",
    ),
    "way stated": Text(en="The latest figure has covered {progress} of the way.", zh="最新数据的进度为{progress}。"),
    "time stated": Text(en="In its own period {time} of the time had passed.", zh="该数据所属时期的时间进度为{time}。"),
    "class stated": Text(en="That is: {pace_class}.", zh="评价：{pace_class}。"),
    "base stated": Text(en="Base value: {base} in {period}.", zh="基期值：{base}（{period}）。"),
    "pace stated": Text(en="Pace needed from here: {pace}.", zh="后续{pace}。"),
    "likely": Text(en="Likely outcome and probability", zh="趋势判断和实现概率"),
    "outcome stated": Text(
        en="Median at the deadline {median}; 80 % of all futures lie in {interval}.",
        zh="期末中位数{median}，80%区间为{interval}。",
    ),
    "probability stated": Text(
        en="Probability: {probability}, from: {source}.", zh="实现概率：{probability}（{source}）。"
    ),
    "strict stated": Text(en="At the strict bound: {probability}.", zh="按严格口径：{probability}。"),
    "later stated": Text(en="By the end of {year}: {probability}.", zh="{year}年底前实现的概率：{probability}。"),
    "no probability": Text(en="No probability: {why}.", zh="不给出概率：{why}。"),
    "decided": Text(en="The target is decided: {status}.", zh="目标已有结论：{status}。"),
    "running": Text(
        en="Nowcast of {year}: {value}, give or take {error}, from the figures so far in that year and {n} past "
        "errors.",
        zh="{year}年初步预计：{value}，误差约{error}，依据年内已公布数据和{n}次历史误差。",
    ),
    "running pooled": Text(
        en="Nowcast of {year}: {value}, give or take {error}, from the figures so far in that year and {n} past "
        "errors of like indicators.",
        zh="{year}年初步预计：{value}，误差约{error}，依据年内已公布数据和同类指标的{n}次历史误差。",
    ),
    # what moved
    "moved": Text(en="What moved since {day}", zh="{day}以来实现概率的变动"),
    "nothing moved": Text(
        en="No probability has moved by a point or more since {day}.", zh="{day}以来各项实现概率变动均不足1个百分点。"
    ),
    "nothing moved it": Text(en="Nothing has moved it.", zh="没有变动。"),
    "moved line": Text(en="{name}: {ends} (points: {parts})", zh="{name}：{ends}（百分点：{parts}）"),
    "moved part": Text(en="{cause} {points}", zh="{cause}{points}"),
    "more moved": Text(
        en="{n} more moved by a point or more; --json lists them.", zh="另有{n}项变动1个百分点以上，见--json。"
    ),
    "more figures": Text(en="and {n} more", zh="另有{n}项"),
    "moved figure": Text(en="{period}: {figure} ({day})", zh="{period}：{figure}（{day}）"),
    "taken back": Text(en="taken back", zh="撤回"),
    "moved by": Text(en="By", zh="依据"),
    "points": Text(en="Points", zh="百分点"),
    "none": Text(en="none", zh="无"),
    "course": Text(en="Likely course of the indicator", zh="指标逐年走势判断"),
    "neighbours": Text(en="Probability at neighbouring bounds", zh="相邻目标值的概率"),
    "bound": Text(en="Bound", zh="目标值"),
    "year": Text(en="Year", zh="年份"),
    "behind it": Text(en="What it rests on", zh="依据和检验"),
    "remarks": Text(en="Notes", zh="备注"),
    "formulas": Text(en="Formulas: {pages}.", zh="公式：{pages}。"),
    "stage": Text(en="Stage", zh="阶段"),
    # versions of a target
    "otherwise printed": Text(en="another document differs", zh="其他文件表述不一致"),
    "versions": Text(en="Versions of the target", zh="目标值的调整和不同表述"),
    "version": Text(en="Version", zh="版本"),
    "known since": Text(en="Known since", zh="发布日期"),
    "in force": Text(en="in force", zh="现行"),
    "page": Text(en="page {page}", zh="第{page}页"),
    "legend versions": Text(
        en="Adjusted, set after national review, another document: the row is of the bound in force on the day; "
        "--explain prints every version with its own probability.",
        zh="中期调整、国家审核后确定、其他文件：表中为该日现行目标值；各版本及其概率见--explain。",
    ),
    "unit estimates": Text(en="What units expect", zh="单位预计数"),
    "unit expects": Text(
        en="{unit} expects {value} for {period} ({day}); our median {median}.",
        zh="{unit}{day}填报的{period}预计数为{value}；本系统中位数{median}。",
    ),
    "unit expects event": Text(en="{unit} expects it in {period} ({day}).", zh="{unit}预计于{period}实现（{day}）。"),
    "unit expects alone": Text(
        en="{unit} expects {value} for {period} ({day}); we have no median of that year.",
        zh="{unit}{day}填报的{period}预计数为{value}；本系统无该年中位数。",
    ),
    "unit expected": Text(
        en="{unit} expected {value} for {period} ({day}); the figure was {figure}: off by {error}.",
        zh="{unit}{day}填报的{period}预计数为{value}，实际为{figure}，误差{error}。",
    ),
    "we expected": Text(
        en="Our median on that day was {median}: off by {error}.", zh="本系统当日中位数为{median}，误差{error}。"
    ),
    "unit outcome": Text(en="Its word on the target: {outcome}.", zh="对目标的判断：{outcome}。"),
    "unit cause": Text(en="Cause: {cause}.", zh="主要原因：{cause}。"),
    "unit measures": Text(en="Measures: {measures}.", zh="拟采取措施：{measures}。"),
    "score title": Text(en="{plan}: estimates of units and our medians", zh="{plan}：单位预计数与本系统中位数"),
    "score known": Text(
        en="Estimates whose figure is out, as known on {day}; the figure is the first one published.",
        zh="截至{day}已有实际数的预计；实际数取首次公布数。",
    ),
    "score none": Text(en="No estimate of a unit has a figure beside it yet.", zh="尚无已有实际数可对照的单位预计数。"),
    "score means": Text(
        en="Mean error over the indicator's usual change from year to year: units {unit}, our medians {median}, over"
        " {n} pairs in which both spoke. Below 1 is better than saying 'as last year'.",
        zh="误差与该指标通常年度变动之比的平均：单位{unit}，本系统中位数{median}，共{n}组双方均有预计的数据。小于1即优于“与上年相同”。",
    ),
    "score nearer": Text(
        en="The unit was nearer in {unit} of them, our median in {median}.",
        zh="其中单位更接近的{unit}组，本系统中位数更接近的{median}组。",
    ),
    "score few": Text(
        en="That is too few to say who is better: at least {least} pairs are needed.",
        zh="数量过少，不足以判断孰优：至少需要{least}组。",
    ),
    "score chance": Text(
        en="So lopsided a count comes about by chance in {chance} of such comparisons, if pairs were independent; those"
        " of one unit or year are not.",
        zh="如各组相互独立，双方水平相当时出现如此悬殊结果的概率为{chance}；同一单位或同一年份的数据并不独立。",
    ),
    "score estimate": Text(en="Unit's estimate", zh="单位预计"),
    "score median": Text(en="Our median that day", zh="当日中位数"),
    "score figure": Text(en="Figure", zh="实际数"),
    "score unit error": Text(en="Unit's error", zh="单位误差"),
    "score median error": Text(en="Our error", zh="中位数误差"),
    # projects
    "investment": Text(en="Of all investment", zh="总投资完成"),
    "year plan": Text(en="Of the year's plan", zh="年度计划完成"),
    "so much of": Text(en="{part} of {whole}", zh="{part}/{whole}"),
    "of total only": Text(en="total {whole}", zh="总投资{whole}"),
    "plan only": Text(en="plan {whole}", zh="计划{whole}"),
    "done and time": Text(en="{done} done, time {time}", zh="完成{done}，时间进度{time}"),
    "done alone": Text(en="{done} done", zh="完成{done}"),
    "by total": Text(en="(of all investment)", zh="（按总投资）"),
    "reported": Text(en="Figures up to", zh="数据截至"),
    "project totals": Text(en="Projects added up", zh="重大工程项目汇总"),
    "sums in": Text(en="Sums in {unit}", zh="合计（{unit}）"),
    "n projects": Text(en="Projects", zh="项目数"),
    "total investment": Text(en="Total", zh="总投资"),
    "invested": Text(en="Invested", zh="累计完成"),
    "planned this year": Text(en="Year's plan", zh="年度计划"),
    "done this year": Text(en="Done in the year", zh="当年完成"),
    # a part beside its whole
    "whole": Text(en="Beside the whole: {plan}", zh="与上级规划对照：{plan}"),
    "indicator": Text(en="Indicator", zh="指标"),
    "here": Text(en="Here", zh="本级"),
    "its whole": Text(en="The whole", zh="上级"),
    "share": Text(en="Share", zh="占比"),
    "apart by points": Text(en="{difference} points", zh="{difference}个百分点"),
    "less": Text(en="difference {difference}", zh="相差{difference}"),
    "mean growth": Text(en="Mean growth here, the whole", zh="本级、上级年均增长"),
    "growth span": Text(en="{here} and {whole} %", zh="{here}%、{whole}%"),
    "implied": Text(en="Implied by the whole's target", zh="按上级目标推算"),
    "implied growth": Text(en="{growth} % a year to {year}", zh="至{year}年年均{growth}%"),
    "implied level": Text(en="{level} in {year}", zh="{year}年达到{level}"),
    "own share": Text(en="share {share} by the part's own target", zh="按本级目标占比为{share}"),
    "vintage line": Text(
        en="{name} in {year}: {releases}.",
        zh="{name}{year}年各次发布：{releases}。",
    ),
    "vintage": Text(en="{value} ({day}, {basis})", zh="{value}（{day}，{basis}）"),
    "not revised": Text(en="not revised", zh="未修订"),
    "before revision": Text(en="before the revision of levels", zh="修订前"),
    "after revision": Text(en="after the revision of levels", zh="修订后"),
    "unknown": Text(en="base not known", zh="口径不明"),
    # two plans
    "beside": Text(en="Like targets beside {plan}", zh="与{plan}同类目标对照"),
    "plan column": Text(en="Plan", zh="规划"),
    "unlike": Text(en="{name}: not comparable, {reason}", zh="{name}：不可比，{reason}"),
    "unmatched": Text(
        en="{plan} has {n_here} targets, {here} of them without a like one; {other} has {n_there}, {there} without.",
        zh="{plan}共{n_here}项，其中{here}项无同类目标；{other}共{n_there}项，其中{there}项无同类目标。",
    ),
    # the figures of a text
    "check title": Text(en="{what}: do its figures agree?", zh="{what}：数据核对"),
    "n files": Text(en="{n} files", zh="{n}个文件"),
    "standard input": Text(en="standard input", zh="标准输入"),
    "figures counted": Text(en="{n} figures: {counts}.", zh="共{n}个数据：{counts}。"),
    "figure counted": Text(en="1 figure: {counts}.", zh="共1个数据：{counts}。"),
    "no figure": Text(en="No figure was found.", zh="未发现数据。"),
    "agrees one": Text(en="{n} agrees", zh="相符{n}个"),
    "agrees": Text(en="{n} agree", zh="相符{n}个"),
    "differs one": Text(en="{n} differs", zh="不符{n}个"),
    "differs": Text(en="{n} differ", zh="不符{n}个"),
    "not comparable": Text(en="{n} not comparable", zh="统计口径不一致、不可比{n}个"),
    "not checkable": Text(en="{n} not checkable", zh="无从核对{n}个"),
    "none differs": Text(
        en="No figure differs, and none is set against one of another kind.",
        zh="未发现不符或不可比的数据。",
    ),
    "ledger folded": Text(en="--verbose lists all {n}.", zh="全部{n}个可用--verbose查看。"),
    "file": Text(en="file", zh="文件"),
    "n figures": Text(en="figures", zh="数据"),
    "no alarm": Text(en="No error and no warning was found.", zh="未发现错误或警告。"),
    "remark": Text(en="{place}: {title} ({severity}, {code})", zh="{place}：{title}（{severity}，{code}）"),
    "with figures": Text(en="with {figures}", zh="对照{figures}"),
    "under codes": Text(en="{codes}: {beside}", zh="{codes}：{beside}"),
    "line of input": Text(en="line {line}", zh="第{line}行"),
    "notes folded": Text(
        en="{n} notes on how the files were read; --verbose lists them.", zh="另有{n}条读取提示，可用--verbose查看。"
    ),
    "note folded": Text(
        en="1 note on how the files were read; --verbose lists it.", zh="另有1条读取提示，可用--verbose查看。"
    ),
    "plan notes folded": Text(
        en="{n} notes on the plan; --verbose lists them.", zh="另有{n}条提示，可用--verbose查看。"
    ),
    "ledger": Text(en="Every figure", zh="数据清单"),
    "ledger cut": Text(
        en="Figures that do not agree; --verbose lists all {n}.",
        zh="仅列不符、不可比的数据；全部{n}个可用--verbose查看。",
    ),
    "line": Text(en="Line", zh="行"),
    "figure": Text(en="Figure", zh="数据"),
    "of what": Text(en="Of what", zh="指标"),
    "when": Text(en="When", zh="时期"),
    "verdict": Text(en="Verdict", zh="结论"),
    "why": Text(en="Why", zh="说明"),
    "check provenance": Text(
        en="plancast {version} | document date {day} | {files} | {n} figures",
        zh="plancast {version} | 文稿日期 {day} | {files} | {n}个数据",
    ),
    "plan check provenance": Text(
        en="plancast {version} | as of {day} | plan {plan} | hash {hash}",
        zh="plancast {version} | 截至 {day} | 规划 {plan} | 哈希 {hash}",
    ),
    "day unknown": Text(en="not known", zh="不明"),
    "1 file": Text(en="1 file", zh="1个文件"),
    # the page of a finding
    "severity": Text(en="Severity: {severity}", zh="级别：{severity}"),
    "says": Text(en="What it says", zh="含义"),
    "example": Text(en="Example", zh="示例"),
    "lines of example": Text(
        en="The lines - set it off; with the lines + in their place it is not told.",
        zh="含“-”行时提出，改为“+”行后不再提出。",
    ),
    "remedy": Text(en="Remedy", zh="处理建议"),
    "wrong to raise": Text(en="When it is wrong to raise it", zh="何时不应提出"),
}


def say(sentence: str, lang: Language, **values: object) -> str:
    """Return a sentence in one language with its values filled in.

    Examples
    --------
    >>> say("n of m", "en", met=9, n=14), say("n of m", "zh", met=9, n=14)
    ('9 of 14 met', '14项中完成9项')
    """
    return SENTENCES[sentence].said(lang).format(**values)


def joined(parts: list[str] | tuple[str, ...], lang: Language) -> str:
    """Return parts as an enumeration.

    Examples
    --------
    >>> joined(["growth", "jobs"], "en"), joined(["增长", "就业"], "zh")
    ('growth, jobs', '增长、就业')
    """
    return (", " if lang == "en" else "、").join(parts)


def sentences(parts: list[str], lang: Language) -> str:
    """Return whole sentences as running text.

    Examples
    --------
    >>> sentences(["One.", "Two."], "en"), sentences(["一。", "二。"], "zh")
    ('One. Two.', '一。二。')
    """
    return (" " if lang == "en" else "").join(part for part in parts if part)
