#include "domain/text/numbermark.h"

#include "domain/text/foldedtext.h"
#include "domain/text/numerals.h"

#include <algorithm>

namespace Domain {

namespace {

constexpr QStringView kCounted =
    u"年月日号级届等中班季周期个名次人元所家场户件条项支篇岁时分余多%万-~至";

// A heading names at most so many months: 3月、5月、9月.
constexpr int kMostMonths = 6;

// 年度重点任务 一：
constexpr qsizetype kLongestCountedWord = 6;

// Longer numerals number nothing: 二千〇二十一.
constexpr qsizetype kLongestChinese = 7;

// From here on an Arabic number counts only where a sequence comes so far.
constexpr int kLargestSureArabic = 999;

// Longer ones are words: MIX, CD.
constexpr qsizetype kLongestRoman = 8;
constexpr int kLargestRoman = 89;

// (2.17-2.23) between a time and its colon.
constexpr qsizetype kLongestRemark = 20;

constexpr qsizetype kMostLetters = 3;
constexpr qsizetype kLongestBoxed = 14;

// Tells 一要 from 一是.
constexpr QChar kMust = u'要';

constexpr QChar kKeycap = u'\x20e3';

// The separator of a bullet of two dashes.
constexpr QChar kTwoDashes = u'—';

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

// Reads forward through folded text.
class Scanner
{
public:
    Scanner(QStringView text, qsizetype at)
        : m_text(text)
        , m_start(at)
        , m_at(at)
    {}

    qsizetype at() const { return m_at; }
    qsizetype length() const { return m_at - m_start; }
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar peek() const { return atEnd() ? QChar() : m_text[m_at]; }
    bool peeksAt(QStringView any) const { return !atEnd() && any.contains(peek()); }
    void goTo(qsizetype at) { m_at = at; }

    bool take(QChar character)
    {
        if (peek() != character || atEnd())
            return false;
        ++m_at;
        return true;
    }
    bool take(QStringView words)
    {
        if (!m_text.mid(m_at).startsWith(words))
            return false;
        m_at += words.size();
        return true;
    }
    // The character taken, or null.
    QChar takeOne(QStringView any)
    {
        if (!peeksAt(any))
            return {};
        return m_text[m_at++];
    }
    qsizetype skipBlanks()
    {
        const qsizetype from = m_at;
        while (peek() == u' ')
            ++m_at;
        return m_at - from;
    }
    QStringView takeWhile(bool (*belongs)(QChar), qsizetype most)
    {
        const qsizetype from = m_at;
        while (!atEnd() && m_at - from < most && belongs(peek()))
            ++m_at;
        return m_text.mid(from, m_at - from);
    }
    QStringView takeChinese()
    {
        if (!isChineseDigit(peek()))
            return {};
        return takeWhile([](QChar c) { return isChineseDigit(c) || c == u'○'; }, kLongestChinese);
    }
    // Takes a whole numeral, Chinese or Arabic, from 1 to `most`; 0 if there is none.
    int takeNumeral(int most)
    {
        const QStringView chinese = takeChinese();
        const int value = chinese.isEmpty() ? takeWhile(isDigit, 4).toInt()
                                            : chineseNumeral(chinese);
        return value <= most ? value : 0;
    }

private:
    QStringView m_text;
    qsizetype m_start;
    qsizetype m_at;
};

bool isLatin(QChar character)
{
    return character.isLetter() && character.unicode() < 0x2000;
}

// A reading in Latin letters after a character, as some sites print it: 一(yī).
void skipReading(Scanner &scanner)
{
    Scanner reading = scanner;
    if (reading.take(u'(') && !reading.takeWhile(isLatin, 6).isEmpty() && reading.take(u')'))
        scanner.goTo(reading.at());
}

// Whether a number of the same script follows that makes the two a pair or a range: 三、四年级,
// 3、4月.
bool numberFollows(Scanner scanner, int value, bool chinese)
{
    scanner.skipBlanks();
    if (isChineseDigit(scanner.peek()) != chinese)
        return false;
    const int next = scanner.takeNumeral(9999);
    return next == value + 1 && (scanner.peeksAt(kCounted) || scanner.peek() == u'、');
}

std::optional<NumberMark> marked(const Scanner &scanner, MarkFamily family, int value,
                                 QChar separator = {})
{
    return NumberMark{
        .family = family, .value = value, .separator = separator, .length = scanner.length()};
}

bool isNoBracket(QChar character)
{
    return character != u'(' && character != u')' && character != u'\n';
}

// What a heading calls the list below it: 三月份重点工作安排.
void takeKindOfList(Scanner &scanner)
{
    static constexpr QStringView kinds[] = {u"安排", u"计划", u"工作", u"活动", u"任务",
                                            u"重点", u"要点", u"内容", u"主题", u"主要"};
    Scanner words = scanner;
    while (std::ranges::any_of(kinds, [&words](QStringView kind) { return words.take(kind); }))
        continue;
    if (words.atEnd() || words.peek() == u':')
        scanner = words;
}

// A time that is a heading: alone on the line or before a colon or a blank, a remark in brackets
// or the list's kind between.
std::optional<NumberMark> titled(Scanner scanner, MarkFamily family, int value)
{
    Scanner remark = scanner;
    if (remark.take(u'(') && !remark.takeWhile(isNoBracket, kLongestRemark).isEmpty()
        && remark.take(u')'))
        scanner = remark;
    takeKindOfList(scanner);
    if (!scanner.atEnd() && !scanner.peeksAt(u": "))
        return {};
    const QChar separator = scanner.takeOne(u":");
    return marked(scanner, family, value, separator);
}

bool joinsMonths(QChar character)
{
    return QStringView(u"-~至到、和及").contains(character);
}

// 三月, 三月份, 3-4月, 三月、四月: alone on the line or before a colon or a blank.
std::optional<NumberMark> monthAt(QStringView text, qsizetype at)
{
    Scanner scanner(text, at);
    const int value = scanner.takeNumeral(12);
    bool month = false;
    for (int months = 0; value > 0 && months < kMostMonths; ++months) {
        if (scanner.take(u'月')) {
            month = true;
            scanner.take(u'份');
        }
        Scanner further = scanner;
        const qsizetype dashes = further.takeWhile(joinsMonths, 3).size();
        if (dashes == 0 || further.takeNumeral(12) == 0)
            break;
        scanner = further;
    }
    return month ? titled(scanner, MarkFamily::Month, value) : std::nullopt;
}

// 第一季度, 第2周, 第1-2周, 第一阶段, 上半年: alone on the line or before a colon or a blank.
std::optional<NumberMark> periodAt(QStringView text, qsizetype at)
{
    Scanner scanner(text, at);
    int value = 0;
    if (scanner.take(u"上半年") || scanner.take(u"下半年")) {
        value = text[at] == u'上' ? 1 : 2;
    } else {
        const bool ordinal = scanner.take(u'第');
        value = scanner.takeNumeral(54);
        if (ordinal && !scanner.takeOne(u"-~至、").isNull())
            scanner.takeNumeral(54);
        const bool named = scanner.take(u"季度")
                           || (ordinal && (scanner.take(u'周') || scanner.take(u"阶段")));
        if (value == 0 || !named)
            return {};
        Scanner words = scanner;
        const bool phase = ordinal && text.mid(at, scanner.at() - at).endsWith(u"阶段");
        if (phase && words.take(u':') && !words.atEnd())
            return {}; // a number before its words
    }
    return titled(scanner, MarkFamily::Period, value);
}

struct Unit
{
    QStringView word;
    MarkFamily family;
};

// The units that stand after 第一, and the family that each makes.
constexpr Unit kUnits[] = {
    {u"部分", MarkFamily::Part},  {u"板块", MarkFamily::Part},  {u"篇", MarkFamily::Part},
    {u"编", MarkFamily::Part},    {u"章", MarkFamily::Chapter}, {u"节", MarkFamily::Clause},
    {u"条", MarkFamily::Article}, {u"步", MarkFamily::Step},    {u"阶段", MarkFamily::Step},
    {u"类", MarkFamily::Part},
};

// 第一部分, 第一章, 第一条; 第一，, 其一，.
std::optional<NumberMark> ordinalAt(QStringView text, qsizetype at)
{
    Scanner scanner(text, at);
    const bool among = scanner.take(u'其');
    scanner.take(u'第');
    const int value = scanner.takeNumeral(99);
    if (value == 0 || (among && !scanner.peeksAt(u",、:")))
        return {};
    // 第一件事，…
    static constexpr QStringView counted[] = {u"件大事", u"件实事", u"件事", u"项工作", u"项任务",
                                              u"个方面", u"方面",   u"件",   u"项",     u"点"};
    Scanner behind = scanner;
    if (text[at] == u'第'
        && std::ranges::any_of(counted, [&](QStringView word) { return behind.take(word); })
        && behind.peeksAt(u",、:"))
        scanner = behind;
    if (const QChar separator = scanner.takeOne(u",、:"); !separator.isNull())
        return marked(scanner, MarkFamily::Ordinal, value, separator);
    for (const Unit &unit : kUnits) {
        if (!scanner.take(unit.word))
            continue;
        const bool isLong = unit.word.size() > 1 && unit.family != MarkFamily::Step
                            && !scanner.peeksAt(u"的中和是");
        if (!isLong && !scanner.atEnd() && !scanner.peeksAt(u" 、:."))
            return {};
        const QChar separator = scanner.takeOne(u"、:.");
        return marked(scanner, unit.family, value, separator);
    }
    return {};
}

// 一一 for 11: two numbers as often as one.
bool isDigitByDigit(QStringView numeral)
{
    return numeral.size() > 1
           && std::ranges::all_of(numeral, [](QChar c) { return chineseDigit(c) >= 0; });
}

std::optional<NumberMark> chineseAt(QStringView text, qsizetype at, bool atLineStart)
{
    Scanner scanner(text, at);
    const QStringView numeral = scanner.takeChinese();
    const int value = chineseNumeral(numeral);
    if (value == 0)
        return {};
    if (scanner.take(u'是')) {
        scanner.takeOne(u",:");
        return marked(scanner, MarkFamily::FirstIs, value);
    }
    if (scanner.take(u'要'))
        return marked(scanner, MarkFamily::FirstIs, value, kMust);
    skipReading(scanner);
    const qsizetype blanks = scanner.skipBlanks();
    const QChar separator = scanner.takeOne(atLineStart ? u"、.),:。" : u"、.)");
    if (separator == u')')
        return marked(scanner, MarkFamily::ChineseBracket, value, separator);
    if (separator.isNull()) {
        if (!atLineStart || blanks == 0 || scanner.atEnd())
            return {};
        scanner.goTo(scanner.at() - blanks);
    }
    auto mark = marked(scanner, MarkFamily::Chinese, value, separator);
    mark->weak = (separator != u'、' && separator != u'.') || isDigitByDigit(numeral);
    mark->pairs = numberFollows(scanner, value, true)
                  || (separator == u'.'
                      && (isChineseDigit(scanner.peek()) || isDigit(scanner.peek())));
    return mark;
}

// 1-2 before words; but not 1-2次, where what is counted follows.
std::optional<NumberMark> dashedAt(QStringView text, qsizetype at)
{
    Scanner scanner(text, at);
    const int prefix = scanner.takeWhile(isDigit, 2).toInt();
    if (prefix == 0 || !scanner.take(u'-'))
        return {};
    const int value = scanner.takeWhile(isDigit, 2).toInt();
    const QChar separator = scanner.takeOne(u"、.");
    auto mark = marked(scanner, MarkFamily::Decimal, value, separator);
    scanner.skipBlanks();
    if (value == 0 || scanner.peeksAt(kCounted) || !isIdeograph(scanner.peek()))
        return {};
    mark->prefix = prefix;
    mark->pairs = true;
    return mark;
}

// 1.1, 1.1.1; but not 4.5月份, where what is counted follows.
std::optional<NumberMark> decimalAt(QStringView text, qsizetype at)
{
    Scanner scanner(text, at);
    int parts[3] = {scanner.takeWhile(isDigit, 2).toInt(), 0, 0};
    int count = 1;
    while (count < 3 && scanner.peek() == u'.') {
        Scanner further = scanner;
        further.take(u'.');
        const QStringView digits = further.takeWhile(isDigit, 3);
        if (digits.isEmpty() || digits.size() > 2)
            break;
        parts[count++] = digits.toInt();
        scanner = further;
    }
    if (count < 2 || isDigit(scanner.peek()) || scanner.peeksAt(kCounted) || scanner.peeksAt(u"/·"))
        return {};
    const QChar separator = scanner.takeOne(u"、.");
    auto mark = marked(scanner, count == 2 ? MarkFamily::Decimal : MarkFamily::LongDecimal,
                       parts[count - 1], separator);
    mark->prefix = count == 2 ? parts[0] : parts[0] * 100 + parts[1];
    mark->pairs = true;
    return mark;
}

// A digit may stand on a key: 1️⃣.
bool takeKeycap(Scanner &scanner)
{
    Scanner key = scanner;
    key.skipBlanks(); // the selector of its picture
    if (!key.take(kKeycap))
        return false;
    scanner = key;
    return true;
}

// Whether a month begins here that does not follow the one before the point, 1.9月 but not 4.5月,
// or a day that has a name, 2.3·15.
bool monthFollows(Scanner scanner, int before)
{
    const int month = scanner.takeWhile(isDigit, 2).toInt();
    if (month < 1 || month > 12)
        return false;
    if (scanner.take(u'·') && isDigit(scanner.peek()))
        return true; // 3·15
    return month != before + 1 && scanner.peek() == u'月';
}

// Whether a year begins here, so that what stands before it is a number: 1．2021年6月底前.
bool yearFollows(Scanner scanner)
{
    const QStringView digits = scanner.takeWhile(isDigit, 5);
    scanner.skipBlanks();
    return digits.size() == 4 && (digits.startsWith(u"19") || digits.startsWith(u"20"))
           && scanner.peeksAt(u"年-~/至.");
}

std::optional<NumberMark> arabicAt(QStringView text, qsizetype at, bool atLineStart)
{
    Scanner scanner(text, at);
    const int value = scanner.takeWhile(isDigit, 5).toInt();
    if (value == 0 || value > 9999)
        return {};
    if (takeKeycap(scanner))
        return marked(scanner, MarkFamily::Arabic, value, scanner.takeOne(u"、."));
    const qsizetype blanks = scanner.skipBlanks();
    const QChar separator = scanner.takeOne(atLineStart ? u"、.),:。" : u"、.)");
    if (separator == u')')
        return marked(scanner, MarkFamily::HalfBracket, value, separator);
    if (separator.isNull()) {
        if (!atLineStart || blanks == 0 || !isIdeograph(scanner.peek()))
            return {};
        scanner.goTo(scanner.at() - blanks);
    }
    auto mark = marked(scanner, MarkFamily::Arabic, value, separator);
    mark->weak = (separator != u'、' && separator != u'.') || value > kLargestSureArabic;
    mark->pairs = separator == u'、'
                      ? numberFollows(scanner, value, false)
                      : !separator.isNull() && isDigit(scanner.peek()) && !yearFollows(scanner)
                            && !monthFollows(scanner, value);
    return mark;
}

// (a), (A), (ii).
std::optional<NumberMark> bracketedLetterAt(QStringView text, qsizetype at)
{
    Scanner scanner(text, at);
    scanner.take(u'(');
    scanner.skipBlanks();
    const QStringView letters = scanner.takeWhile(isLatin, kMostLetters + 1);
    scanner.skipBlanks();
    if (letters.isEmpty() || !scanner.take(u')'))
        return {};
    scanner.takeOne(u"、.:");
    const bool capital = letters.front().isUpper();
    if (letters.size() == 1) {
        const int value = numeralValue(letters, capital ? NumeralForm::UpperLetter
                                                        : NumeralForm::LowerLetter);
        if (value > 0)
            return marked(scanner, capital ? MarkFamily::Letter : MarkFamily::SmallLetter, value,
                          u')');
        return {};
    }
    const int value = numeralValue(letters,
                                   capital ? NumeralForm::UpperRoman : NumeralForm::LowerRoman);
    if (value == 0 || value > kLargestRoman)
        return {};
    return marked(scanner, capital ? MarkFamily::Roman : MarkFamily::SmallRoman, value, u')');
}

// Ⓐ, ⓐ, ⒜.
std::optional<NumberMark> letterSignAt(QStringView text, qsizetype at)
{
    constexpr char16_t kFirstCapital = 0x24b6;
    constexpr char16_t kFirstSmall = 0x24d0;
    constexpr char16_t kFirstBracketed = 0x249c;
    constexpr int kLetters = 26;
    for (const char16_t first : {kFirstCapital, kFirstSmall, kFirstBracketed}) {
        const int value = text[at].unicode() - first + 1;
        if (value < 1 || value > kLetters)
            continue;
        Scanner scanner(text, at + 1);
        const QChar separator = scanner.takeOne(u"、.:");
        auto mark = marked(scanner,
                           first == kFirstCapital ? MarkFamily::Letter : MarkFamily::SmallLetter,
                           value, separator.isNull() ? QChar(first) : separator);
        ++mark->length;
        return mark;
    }
    return {};
}

// （一）, (1), and the same with a comma after it.
std::optional<NumberMark> bracketAt(QStringView text, qsizetype at)
{
    Scanner scanner(text, at);
    scanner.take(u'(');
    scanner.skipBlanks();
    if (isLatin(scanner.peek()))
        return bracketedLetterAt(text, at);
    const bool chinese = isChineseDigit(scanner.peek());
    const int value = scanner.takeNumeral(99);
    if (chinese)
        skipReading(scanner);
    scanner.skipBlanks();
    if (value == 0 || !scanner.take(u')'))
        return {};
    scanner.takeOne(u"、.:");
    return marked(scanner, chinese ? MarkFamily::ChineseBracket : MarkFamily::ArabicBracket, value,
                  u')');
}

MarkFamily familyOf(NumeralForm form)
{
    switch (form) {
    case NumeralForm::Bracketed: return MarkFamily::ArabicBracket;
    case NumeralForm::Stopped: return MarkFamily::Arabic;
    case NumeralForm::ChineseBracketed: return MarkFamily::ChineseBracket;
    case NumeralForm::RomanSign: return MarkFamily::Roman;
    case NumeralForm::LowerRomanSign: return MarkFamily::SmallRoman;
    default: return MarkFamily::Circled;
    }
}

// Numbers that are one character: ①, ⑴, ⒈, ㈠, ㊀, Ⅰ …
std::optional<NumberMark> signAt(QStringView text, qsizetype at)
{
    const auto sign = signNumeral(text[at]);
    if (!sign)
        return {};
    Scanner scanner(text, at);
    scanner.goTo(at + 1);
    const QChar separator = scanner.takeOne(u"、.:");
    return marked(scanner, familyOf(sign->form), sign->value, separator);
}

// 甲、, 子、: at the start of a line, but 甲、乙双方 are a pair.
std::optional<NumberMark> stemAt(QStringView text, qsizetype at)
{
    for (const NumeralForm form : {NumeralForm::HeavenlyStem, NumeralForm::EarthlyBranch}) {
        const int value = numeralValue(text.mid(at, 1), form);
        Scanner scanner(text, at);
        scanner.goTo(at + 1);
        const QChar separator = scanner.takeOne(u"、.:");
        if (value == 0 || separator.isNull()
            || numeralValue(text.mid(at + 2, 1), form) == value + 1)
            continue;
        auto mark = marked(scanner,
                           form == NumeralForm::HeavenlyStem ? MarkFamily::HeavenlyStem
                                                             : MarkFamily::EarthlyBranch,
                           value, separator);
        mark->weak = true;
        return mark;
    }
    return {};
}

// II., IV、, xiii): the numbers of one letter are letters until others like these stand beside
// them.
std::optional<NumberMark> romanAt(QStringView text, qsizetype at)
{
    const bool capital = text[at].isUpper();
    Scanner scanner(text, at);
    const QStringView letters = scanner.takeWhile(isLatin, kLongestRoman + 1);
    const int value = numeralValue(letters,
                                   capital ? NumeralForm::UpperRoman : NumeralForm::LowerRoman);
    if (letters.size() < 2 || value == 0 || value > kLargestRoman)
        return {};
    const QChar separator = scanner.takeOne(u"、.)");
    if (separator.isNull() || isLatin(scanner.peek()))
        return {};
    return marked(scanner, capital ? MarkFamily::Roman : MarkFamily::SmallRoman, value, separator);
}

// 重点任务一：, 行动 2、: a word that is counted, at the start of a line.
std::optional<NumberMark> namedAt(QStringView text, qsizetype at)
{
    static constexpr QStringView words[] = {u"任务", u"工作", u"项目", u"行动", u"工程",
                                            u"措施", u"举措", u"专题", u"目标", u"模块",
                                            u"环节", u"阶段", u"步骤", u"主题", u"活动"};
    Scanner scanner(text, at);
    const QStringView head = scanner.takeWhile(
        [](QChar c) { return isIdeograph(c) && !isChineseDigit(c); }, kLongestCountedWord + 1);
    const bool isCounted = head.size() <= kLongestCountedWord
                           && std::ranges::any_of(
                               words, [head](QStringView word) { return head.endsWith(word); });
    if (!isCounted)
        return {};
    scanner.skipBlanks();
    const int value = scanner.takeNumeral(99);
    if (value == 0 || !scanner.peeksAt(u":、. "))
        return {};
    const QChar separator = scanner.takeOne(u":、.");
    return marked(scanner, MarkFamily::Named, value, separator);
}

// Signs that stand before nothing but the entries of a list.
constexpr QStringView kListSigns = u"●■◆➢";

// Whether a character that is no punctuation and no letter can stand before the entries of a list:
// →, √, ❤. Of an emoji, the first half is asked.
bool isSymbol(QStringView text)
{
    const QChar first = text.front();
    if (first.isHighSurrogate())
        return text.size() > 1 && QChar::isSymbol(QChar::surrogateToUcs4(first, text[1]));
    return first.unicode() >= 0x2000 && first.category() != QChar::Symbol_Modifier
           && QChar::isSymbol(first.unicode());
}

// A sign before each line of a list, without a number: known ones, and any symbol. A star is one
// only before a blank, a dash, two dashes and a dot before a character too.
std::optional<NumberMark> bulletAt(QStringView text, qsizetype at)
{
    const QChar sign = text[at];
    const bool isKnown =
        QStringView(u"●○■□◆◇★☆▲△►▶➢➤✓✔•‧∙▪▫◦※❖\uf06c\uf06e\uf075\uf0b7\uf0d8").contains(sign);
    const bool isPlain = QStringView(u"-*·").contains(sign);
    if (!isKnown && !isPlain && !isSymbol(text.mid(at)))
        return {};
    const qsizetype length = sign.isHighSurrogate() || (sign == u'-' && text.mid(at + 1, 1) == u"-")
                                 ? 2
                                 : 1;
    Scanner scanner(text, at + length);
    const bool separate = scanner.peek() == u' ' || (sign != u'*' && isIdeograph(scanner.peek()))
                          || (length == 2 && (scanner.peek().isDigit() || scanner.peeksAt(u"“《")));
    if ((isPlain && !separate) || scanner.peek() == sign)
        return {};
    const QChar separator = sign.isHighSurrogate() ? text[at + 1] : sign;
    return NumberMark{.family = MarkFamily::Bullet,
                      .separator = length == 2 && sign == u'-' ? kTwoDashes : separator,
                      .length = length};
}

// A., b), and AA. after Z.
std::optional<NumberMark> letterAt(QStringView text, qsizetype at)
{
    const bool capital = text[at].isUpper();
    Scanner scanner(text, at);
    const QStringView letters = scanner.takeWhile(isLatin, kMostLetters + 1);
    const int value = numeralValue(letters,
                                   capital ? NumeralForm::UpperLetter : NumeralForm::LowerLetter);
    const QChar separator = scanner.takeOne(u"、.)");
    if (value == 0 || letters.size() > kMostLetters || separator.isNull() || isLatin(scanner.peek())
        || isDigit(scanner.peek()))
        return {};
    auto mark = marked(scanner, capital ? MarkFamily::Letter : MarkFamily::SmallLetter, value,
                       separator);
    mark->weak = letters.size() > 1; // QQ、微信
    return mark;
}

// 【活动目的】, 〖…〗, […]: a heading in a box. One with a sign of a site or of a field in it is
// none.
std::optional<NumberMark> boxedAt(QStringView text, qsizetype at)
{
    static constexpr QStringView others[] = {u"篇",   u"概述", u"导语", u"摘要", u"正文", u"标签",
                                             u"相关", u"推荐", u"范文", u"字号", u"打印", u"关闭",
                                             u"内部", u"下载", u"图片", u"视频", u"表情", u"链接"};
    static constexpr QStringView boxes[] = {u"【】", u"〖〗", u"[]"};
    const auto box = std::ranges::find_if(boxes, [&](QStringView b) { return b[0] == text[at]; });
    Scanner scanner(text, at);
    if (box == std::end(boxes) || scanner.takeOne(box->left(1)).isNull())
        return {};
    const QStringView words = scanner.takeWhile(
        [](QChar c) {
            return isIdeograph(c) || c.isLetterOrNumber() || QStringView(u"、-~()·").contains(c);
        },
        kLongestBoxed + 1);
    const bool other = std::ranges::any_of(others,
                                           [words](QStringView o) { return words.contains(o); });
    if (words.size() < 2 || words.size() > kLongestBoxed || other || !scanner.take(box->back())
        || std::ranges::none_of(words, isIdeograph))
        return {};
    return NumberMark{.family = MarkFamily::Boxed, .length = scanner.length()};
}

bool isPlainLetter(QChar character)
{
    return (character >= u'A' && character <= u'Z') || (character >= u'a' && character <= u'z');
}

// PART 1, No.2: at the start of a line, before a blank, a stop or the line's end.
std::optional<NumberMark> latinNamedAt(QStringView text, qsizetype at)
{
    static constexpr QStringView words[] = {u"part", u"chapter", u"no", u"step"};
    Scanner scanner(text, at);
    const QStringView word = scanner.takeWhile(isLatin, 8);
    if (std::ranges::none_of(
            words, [word](QStringView w) { return word.compare(w, Qt::CaseInsensitive) == 0; }))
        return {};
    scanner.takeOne(u".");
    scanner.skipBlanks();
    const int value = scanner.takeWhile(isDigit, 3).toInt();
    if (value == 0 || value > 99 || !(scanner.atEnd() || scanner.peeksAt(u" :、.|")))
        return {};
    const QChar separator = scanner.takeOne(u":、.|");
    return marked(scanner, MarkFamily::Part, value, separator);
}

std::optional<NumberMark> digitMarkAt(QStringView folded, qsizetype at, bool atLineStart)
{
    const bool isChinese = isChineseDigit(folded[at]);
    auto mark = monthAt(folded, at);
    if (!mark)
        mark = isChinese ? periodAt(folded, at) : decimalAt(folded, at);
    if (!mark && !isChinese && atLineStart)
        mark = dashedAt(folded, at);
    if (!mark)
        mark = isChinese ? chineseAt(folded, at, atLineStart) : arabicAt(folded, at, atLineStart);
    return mark;
}

std::optional<NumberMark> ordinalMarkAt(QStringView folded, qsizetype at)
{
    const auto period = folded[at] == u'第' ? periodAt(folded, at) : std::nullopt;
    return period ? period : ordinalAt(folded, at);
}

// 【一】, [1], 〈一〉: at the start of a line.
std::optional<NumberMark> squareBracketAt(QStringView text, qsizetype at)
{
    Scanner scanner(text, at);
    static constexpr QStringView brackets[] = {u"【】", u"〔〕", u"[]", u"〈〉", u"<>"};
    const auto bracket = std::ranges::find_if(brackets,
                                              [&](QStringView b) { return b.front() == text[at]; });
    if (bracket == std::end(brackets))
        return {};
    scanner.takeOne(bracket->left(1));
    const QChar close = bracket->back();
    const bool chinese = isChineseDigit(scanner.peek());
    const int value = scanner.takeNumeral(99);
    if (value == 0 || !scanner.take(close))
        return {};
    scanner.takeOne(u"、.:");
    return marked(scanner, chinese ? MarkFamily::ChineseBracket : MarkFamily::ArabicBracket, value,
                  close);
}

// A letter, a half of a year, a heading in 【】 or a sign that is a number.
std::optional<NumberMark> signMarkAt(QStringView folded, qsizetype at, bool atLineStart)
{
    const QChar first = folded[at];
    if (isPlainLetter(first)) {
        if (const auto named = atLineStart ? latinNamedAt(folded, at) : std::nullopt)
            return named;
        const auto roman = romanAt(folded, at);
        return roman ? roman : letterAt(folded, at);
    }
    if (first == u'上' || first == u'下')
        return periodAt(folded, at);
    if (QStringView(u"【〖[").contains(first))
        return boxedAt(folded, at);
    const auto letter = letterSignAt(folded, at);
    return letter ? letter : signAt(folded, at);
}

} // namespace

bool NumberMark::isPartOfTitle() const
{
    return family == MarkFamily::Heading || family == MarkFamily::Boxed
           || family == MarkFamily::Volume || family == MarkFamily::Month
           || family == MarkFamily::Period;
}

std::optional<NumberMark> numberMarkAt(QStringView folded, qsizetype at, bool atLineStart)
{
    const QChar first = folded[at];
    if (isChineseDigit(first) || isDigit(first))
        return digitMarkAt(folded, at, atLineStart);
    if (first == u'(')
        return bracketAt(folded, at);
    if (first == u'第' || first == u'其')
        return ordinalMarkAt(folded, at);
    if (atLineStart && QStringView(u"【〔[〈<").contains(first)) {
        if (const auto mark = squareBracketAt(folded, at))
            return mark;
    }
    if (const auto mark = signMarkAt(folded, at, atLineStart))
        return mark;
    if (atLineStart && isIdeograph(first) && !first.isSurrogate()) {
        const auto mark = stemAt(folded, at);
        return mark ? mark : namedAt(folded, at);
    }
    return atLineStart || kListSigns.contains(first) ? bulletAt(folded, at) : std::nullopt;
}

NumberMark asRoman(const NumberMark &mark)
{
    const bool capital = mark.family == MarkFamily::Letter;
    if (!capital && mark.family != MarkFamily::SmallLetter)
        return mark;
    const QString letter = numeral(mark.value, NumeralForm::UpperLetter);
    const int value = letter.size() == 1 ? numeralValue(letter, NumeralForm::UpperRoman) : 0;
    if (value == 0 || value > kLargestRoman)
        return mark;
    NumberMark roman = mark;
    roman.family = capital ? MarkFamily::Roman : MarkFamily::SmallRoman;
    roman.value = value;
    return roman;
}

int numberAfterLastSign(const NumberMark &mark)
{
    const auto isLast = [&mark](std::initializer_list<int> lasts) {
        return std::ranges::find(lasts, mark.value) != lasts.end();
    };
    bool last = false;
    switch (mark.family) {
    case MarkFamily::Circled: last = isLast({10, 20, 50}); break;
    case MarkFamily::ArabicBracket: last = isLast({20}); break;
    case MarkFamily::ChineseBracket:
    case MarkFamily::HeavenlyStem: last = isLast({10}); break;
    case MarkFamily::EarthlyBranch:
    case MarkFamily::Roman:
    case MarkFamily::SmallRoman: last = isLast({12}); break;
    default: break;
    }
    return last ? mark.value + 1 : 0;
}

} // namespace Domain
