#include "domain/text/foldedtext.h"

#include <QHash>

namespace Domain {

namespace {

// Pairs: traditional, simplified.
constexpr QStringView kSimplified =
    u"計计劃划點点總总結结單单負负責责時时間间關关會会辦办學学黨党務务頁页錄录網网發发來来導导"
    u"見见編编區区縣县鎮镇鄉乡處处廳厅協协團团隊队規规應应號号歡欢評评論论檔档載载轉转權权"
    u"聲声聯联絡络當当設设為为標标題题閱阅讀读薦荐圖图書书員员國国際际請请參参與与對对於于"
    u"個个長长門门級级體体實实現现進进後后從从壹一貳二贰二叁三參三肆四伍五陸六陆六柒七捌八玖九"
    u"拾十貢贡獻献機机構构間间幫帮範范專专業业產产開开動动傳传說说條条報报織织總总製制訂订"
    u"綱纲領领項项選选擇择內内該该醫医館馆農农業业場场擬拟議议達达問问題题強强";

QHash<char16_t, char16_t> simplifiedForms()
{
    QHash<char16_t, char16_t> forms;
    for (qsizetype i = 0; i + 1 < kSimplified.size(); i += 2)
        forms.insert(kSimplified[i].unicode(), kSimplified[i + 1].unicode());
    return forms;
}

char16_t foldedUnit(char16_t unit)
{
    static const QHash<char16_t, char16_t> simplified = simplifiedForms();
    if (unit >= 0xff01 && unit <= 0xff5e)
        return char16_t(unit - 0xfee0);
    if (unit < 0x80)
        return unit == u'\t' || unit == u'\v' || unit == u'\f' ? u' ' : unit;
    switch (unit) {
    case u'‐':
    case u'‑':
    case u'‒':
    case u'–':
    case u'—':
    case u'―':
    case u'−':
    case u'﹣':
    case u'─': return u'-';
    case u'〜': return u'~';
    case u'﹑':
    case u'､': return u'、';
    case u'｡': return u'。';
    case u'︰': return u':';
    default: break;
    }
    if (isBlank(QChar(unit)))
        return u' ';
    return isIdeograph(QChar(unit)) ? simplified.value(unit, unit) : unit;
}

} // namespace

QString folded(QStringView text)
{
    QString result(text.size(), Qt::Uninitialized);
    QChar *out = result.data();
    for (const QChar character : text)
        *out++ = QChar(foldedUnit(character.unicode()));
    return result;
}

bool isBlank(QChar character)
{
    switch (character.unicode()) {
    case 0x200b:
    case 0x200c:
    case 0x200d:
    case 0x2060:
    case 0xfeff:
    case 0x00ad: return true;
    default: return character.isSpace();
    }
}

bool isIdeograph(QChar character)
{
    const char16_t unit = character.unicode();
    return (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff)
           || character.isSurrogate();
}

bool endsSentence(QChar character)
{
    return QStringView(u"。!?;:…！？；：").contains(character);
}

bool closes(QChar character)
{
    return QStringView(u")]}”’」』》〉】〕").contains(character);
}

QStringView trimmedBlanks(QStringView text)
{
    qsizetype start = 0;
    qsizetype end = text.size();
    while (start < end && isBlank(text[start]))
        ++start;
    while (end > start && isBlank(text[end - 1]))
        --end;
    return text.mid(start, end - start);
}

QChar lastTelling(QStringView text)
{
    qsizetype end = text.size();
    while (end > 0 && isBlank(text[end - 1]))
        --end;
    if (end == 0)
        return {};
    qsizetype inner = end;
    while (inner > 1 && (closes(text[inner - 1]) || isBlank(text[inner - 1])))
        --inner;
    return endsSentence(text[inner - 1]) ? text[inner - 1] : text[end - 1];
}

namespace {

// How long the reading is that begins at `at`; 0 if none does.
qsizetype readingLength(QStringView text, qsizetype at)
{
    if (at == 0 || text[at] != u'(' || !isIdeograph(text[at - 1]))
        return 0;
    qsizetype end = at + 1;
    while (end < text.size() && end - at <= 7 && text[end].isLetter()
           && text[end].unicode() < 0x2000)
        ++end;
    return end > at + 1 && end < text.size() && text[end] == u')' ? end + 1 - at : 0;
}

} // namespace

WithoutPinyin::WithoutPinyin(QStringView folded)
    : m_text(folded)
{
    if (!folded.contains(u'('))
        return;
    for (qsizetype at = 0; at < folded.size(); ++at) {
        const qsizetype reading = readingLength(folded, at);
        if (reading == 0) {
            m_stripped += folded[at];
            m_ends.append(at + 1);
            continue;
        }
        at += reading - 1;
        m_ends.last() = at + 1;
    }
    if (m_stripped.size() == folded.size())
        m_ends.clear();
    else
        m_text = m_stripped;
}

qsizetype WithoutPinyin::originalEnd(qsizetype length) const
{
    if (m_ends.isEmpty() || length == 0)
        return length;
    return m_ends[length - 1];
}

qsizetype columns(QStringView text)
{
    qsizetype width = 0;
    for (const QChar character : text)
        width += character.unicode() < 0x2000 ? 1 : 2;
    return width;
}

} // namespace Domain
