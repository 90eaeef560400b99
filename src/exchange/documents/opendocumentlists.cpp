#include "exchange/documents/opendocumentlists.h"

#include "exchange/documents/shared/guardedxml.h"

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

// A form's name in OpenDocument is its first number, or its first three.
NumberForm formOf(const QString &format)
{
    if (format.isEmpty())
        return NumberForm::None;
    static const QHash<QChar, NumberForm> forms{
        {u'a', NumberForm::LowerLetter},    {u'A', NumberForm::UpperLetter},
        {u'i', NumberForm::LowerRoman},     {u'I', NumberForm::UpperRoman},
        {u'一', NumberForm::Chinese},       {u'壹', NumberForm::ChineseFormal},
        {u'甲', NumberForm::HeavenlyStems}, {u'子', NumberForm::EarthlyBranches},
        {u'①', NumberForm::Circled},        {u'１', NumberForm::FullWidth},
    };
    return forms.value(format.front(), NumberForm::Decimal);
}

} // namespace

bool OpenDocumentLists::readStyle(QXmlStreamReader &xml)
{
    const bool isOutline = xml.name() == u"outline-style";
    if (!isOutline && xml.name() != u"list-style")
        return false;
    const QString name = isOutline ? outlineStyle() : attributeOf(xml, u"name");
    Style style;
    while (xml.readNextStartElement()) {
        const int level = attributeOf(xml, u"level").toInt() - 1;
        if (level >= 0 && level < kLevels && xml.name() != u"list-level-style-bullet") {
            style[size_t(level)] = {
                .form = formOf(attributeOf(xml, u"num-format")),
                .start = listStart(attributeOf(xml, u"start-value"), 1),
                .shown = qBound(1, attributeOf(xml, u"display-levels").toInt(), kLevels),
                .prefix = attributeOf(xml, u"num-prefix").left(kLongestListNumber),
                .suffix = attributeOf(xml, u"num-suffix").left(kLongestListNumber),
                .format = attributeOf(xml, u"num-list-format").left(kLongestListNumber)};
        } else if (level >= 0 && level < kLevels) {
            style[size_t(level)].isBullet = !attributeOf(xml, u"bullet-char").isEmpty();
        }
        xml.skipCurrentElement();
    }
    if (m_styles.size() < kMostStyles)
        m_styles.insert(name, style);
    return true;
}

QString OpenDocumentLists::next(const QString &style, int level, Counts &counts,
                                std::optional<int> start) const
{
    const auto found = m_styles.constFind(style);
    if (found == m_styles.cend())
        return {};
    int &at = counts[size_t(level)];
    at = start ? *start : at < 0 ? (*found)[size_t(level)].start : at + 1;
    for (int below = level + 1; below < kLevels; ++below)
        counts[size_t(below)] = -1;
    return written(*found, level, counts);
}

QString OpenDocumentLists::written(const Style &style, int level, const Counts &counts) const
{
    const auto numeral = [&](int of) {
        const Level &at = style[size_t(of)];
        return listNumber(counts[size_t(of)] < 0 ? at.start : counts[size_t(of)], at.form);
    };
    const Level &at = style[size_t(level)];
    if (at.form == NumberForm::None)
        return at.isBullet ? QString(kListSign) : QString();
    if (at.format.isEmpty()) {
        QStringList numerals;
        for (int of = qMax(0, level + 1 - at.shown); of <= level; ++of) {
            if (const QString text = numeral(of); !text.isEmpty())
                numerals.append(text);
        }
        return (at.prefix + numerals.join(u'.') + at.suffix).trimmed();
    }
    QString number = at.format;
    for (int of = 0; of <= level; ++of)
        number.replace(u"%%1%"_s.arg(of + 1), numeral(of));
    return number.trimmed();
}

} // namespace Exchange
