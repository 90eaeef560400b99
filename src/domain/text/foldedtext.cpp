#include "domain/text/foldedtext.h"

#include "domain/text/characters.h"

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
    u"綱纲領领項项選选擇择內内該该醫医館馆農农業业場场擬拟議议達达問问題题強强師师樂乐無无慶庆"
    u"藝艺術术節节禮礼親亲幹干勞劳環环衛卫屆届話话談谈訓训練练課课習习憶忆視视聽听續续經经濟济"
    u"財财確确認认讓让與与雙双幾几萬万億亿兩两壽寿診诊療疗護护階阶檢检驗验審审績绩獎奖勵励證证"
    u"誼谊銀银齡龄傳传組组細细納纳維维統统繼继結结給给絕绝許许諾诺誠诚謝谢識识調调勢势勝胜顧顾"
    u"養养餐餐療疗滿满準准確确築筑優优質质廣广擴扩創创則则劇剧灣湾漢汉歲岁歷历曆历態态慰慰憲宪"
    u"應应戰战據据擔担攝摄攬揽數数斷断東东條条極极構构樣样橋桥氣气決决況况減减測测漸渐獨独現现"
    u"產产異异療疗盡尽監监盤盘礎础種种積积穩稳窮穷競竞筆笔簡简籌筹類类紀纪紅红約约級级純纯練练"
    u"終终縮缩縱纵罷罢義义職职腦脑興兴舊旧莊庄華华葉叶藥药蘇苏號号補补裝装製制複复覺觉觀观計计"
    u"許许訪访評评詞词試试話话語语誤误說说論论諸诸謀谋證证識识議议護护變变讓让賓宾質质贈赠趙赵"
    u"跡迹車车軍军轄辖辦办農农連连遊游運运過过達达違违適适遲迟還还邊边釋释鄭郑醫医鋪铺鐵铁閉闭"
    u"開开閒闲關关陽阳隨随險险隱隐雖虽離离電电靜静項项須须預预頭头頻频額额願愿類类風风飛飞飯饭"
    u"養养餘余馬马駐驻騎骑髮发鬥斗魚鱼鳥鸟麗丽黃黄齊齐龍龙佰百仟千記记係系錢钱園园報报剛刚"
    u"際际";

// Radicals that a PDF may write for the characters they look like, beside those that Unicode
// itself leads back (U+2F00 to U+2FD5).
constexpr QStringView kRadicals =
    u"⺎兀⺝月⺟母⺠民⺫目⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿"
    u"⻰龙⻳龟";

constexpr char16_t kFirstRadical = 0x2e80;
constexpr char16_t kFirstKangxiRadical = 0x2f00;
constexpr char16_t kLastRadical = 0x2fd5;

QHash<char16_t, char16_t> simplifiedForms()
{
    QHash<char16_t, char16_t> forms;
    for (qsizetype i = 0; i + 1 < kSimplified.size(); i += 2)
        forms.insert(kSimplified[i].unicode(), kSimplified[i + 1].unicode());
    return forms;
}

QHash<char16_t, char16_t> radicalForms()
{
    QHash<char16_t, char16_t> forms;
    for (char16_t unit = kFirstKangxiRadical; unit <= kLastRadical; ++unit) {
        const QString form = QString(QChar(unit)).normalized(QString::NormalizationForm_KC);
        forms.insert(unit, form.front().unicode());
    }
    for (qsizetype i = 0; i + 1 < kRadicals.size(); i += 2)
        forms.insert(kRadicals[i].unicode(), kRadicals[i + 1].unicode());
    return forms;
}

bool isRadical(char16_t unit)
{
    return unit >= kFirstRadical && unit <= kLastRadical;
}

// 畫 is 画, but in 計畫 and 規畫 it is 划.
constexpr char16_t kDrawing = u'畫';

bool precedesPlan(QChar before)
{
    return QStringView(u"計计規规籌筹策").contains(before);
}

char16_t foldedUnit(char16_t unit)
{
    static const QHash<char16_t, char16_t> simplified = simplifiedForms();
    static const QHash<char16_t, char16_t> radicals = radicalForms();
    if (const char16_t half = halfWidthForm(unit); half != unit)
        return half;
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
    if (isRadical(unit))
        return simplified.value(radicals.value(unit, unit), radicals.value(unit, unit));
    return isIdeograph(QChar(unit)) ? simplified.value(unit, unit) : unit;
}

} // namespace

QString folded(QStringView text)
{
    QString result(text.size(), Qt::Uninitialized);
    QChar *out = result.data();
    QChar before;
    for (const QChar character : text) {
        const bool drawing = character == kDrawing;
        *out++ = drawing ? QChar(precedesPlan(before) ? u'划' : u'画')
                         : QChar(foldedUnit(character.unicode()));
        before = character;
    }
    return result;
}

QString withRoundBrackets(QString folded)
{
    for (QChar &character : folded) {
        if (QStringView(u"【〔[").contains(character))
            character = u'(';
        else if (QStringView(u"】〕]").contains(character))
            character = u')';
    }
    return folded;
}

QString withHalfWidthDigits(QString text)
{
    for (QChar &character : text) {
        if (character >= u'０' && character <= u'９')
            character = QChar(halfWidthForm(character.unicode()));
    }
    return text;
}

QString plainForm(const QString &typed)
{
    return typed.normalized(QString::NormalizationForm_KC).simplified();
}

QString withoutBlanks(QStringView text)
{
    return text.toString().removeIf(isBlank);
}

bool hasNoWidth(QChar character)
{
    const char16_t unit = character.unicode();
    return isInvisible(character) || (unit >= 0x2061 && unit <= 0x206f)
           || (unit >= 0xfe00 && unit <= 0xfe0f) || unit == 0x180e || unit == 0x061c;
}

bool isBlank(QChar character)
{
    return character.isSpace() || hasNoWidth(character);
}

bool isIdeograph(QChar character)
{
    return (isHan(character.unicode()) && character != u'〇') || character.isSurrogate();
}

bool endsSentence(QChar character)
{
    return QStringView(u"。!?;:…！？；：").contains(character);
}

bool closes(QChar character)
{
    return kClosingMarks.contains(character);
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

bool endsWithStop(QStringView text)
{
    return QStringView(u"。!?;").contains(lastTelling(text));
}

namespace {

// The length of the pinyin reading that begins at `at`; 0 if none does.
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
