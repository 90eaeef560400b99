#include "exchange/documents/wordnumbering.h"

#include "exchange/documents/shared/guardedxml.h"

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

constexpr qsizetype kMostDefinitions = 10'000;

std::optional<NumberForm> numberForm(const QString &word)
{
    static const QHash<QString, NumberForm> forms{
        {u"none"_s, NumberForm::None},
        {u"decimal"_s, NumberForm::Decimal},
        {u"decimalZero"_s, NumberForm::DecimalZero},
        {u"decimalFullWidth"_s, NumberForm::FullWidth},
        {u"decimalFullWidth2"_s, NumberForm::FullWidth},
        {u"decimalEnclosedCircle"_s, NumberForm::Circled},
        {u"decimalEnclosedCircleChinese"_s, NumberForm::Circled},
        {u"decimalEnclosedParen"_s, NumberForm::Bracketed},
        {u"decimalEnclosedFullstop"_s, NumberForm::Stopped},
        {u"upperLetter"_s, NumberForm::UpperLetter},
        {u"lowerLetter"_s, NumberForm::LowerLetter},
        {u"upperRoman"_s, NumberForm::UpperRoman},
        {u"lowerRoman"_s, NumberForm::LowerRoman},
        {u"chineseCounting"_s, NumberForm::Chinese},
        {u"chineseCountingThousand"_s, NumberForm::Chinese},
        {u"japaneseCounting"_s, NumberForm::Chinese},
        {u"taiwaneseCounting"_s, NumberForm::Chinese},
        {u"taiwaneseCountingThousand"_s, NumberForm::Chinese},
        {u"ideographDigital"_s, NumberForm::ChineseDigits},
        {u"japaneseDigitalTenThousand"_s, NumberForm::ChineseDigits},
        {u"taiwaneseDigital"_s, NumberForm::ChineseDigits},
        {u"chineseLegalSimplified"_s, NumberForm::ChineseFormal},
        {u"ideographLegalTraditional"_s, NumberForm::ChineseFormal},
        {u"ideographEnclosedCircle"_s, NumberForm::ChineseCircled},
        {u"ideographTraditional"_s, NumberForm::HeavenlyStems},
        {u"ideographZodiac"_s, NumberForm::EarthlyBranches},
    };
    const auto form = forms.constFind(word);
    return form == forms.cend() ? std::nullopt : std::optional(*form);
}

bool isOn(const QString &value)
{
    return value != u"0" && value != u"false" && value != u"off";
}

int boundedLevel(int level)
{
    return qBound(0, level, 8);
}

} // namespace

bool isWordElement(const QXmlStreamReader &xml)
{
    const auto space = xml.namespaceUri();
    return space == u"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
           || space == u"http://purl.oclc.org/ooxml/wordprocessingml/main";
}

bool isWordPropertyOn(const QXmlStreamReader &xml)
{
    return isOn(attributeOf(xml));
}

WordListPlace readWordListPlace(QXmlStreamReader &xml)
{
    WordListPlace place;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"numId")
            place.list = attributeOf(xml).toInt();
        else if (xml.name() == u"ilvl")
            place.level = boundedLevel(attributeOf(xml).toInt());
        xml.skipCurrentElement();
    }
    return place;
}

void WordNumbering::readNumbering(QXmlStreamReader &xml)
{
    if (!xml.readNextStartElement())
        return;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"abstractNum" && m_definitions.size() < kMostDefinitions) {
            const int id = attributeOf(xml, u"abstractNumId").toInt();
            m_definitions.insert(id, readDefinition(xml));
        } else if (xml.name() == u"num" && m_lists.size() < kMostDefinitions) {
            const int id = attributeOf(xml, u"numId").toInt();
            m_lists.insert(id, readList(xml));
        } else {
            xml.skipCurrentElement();
        }
    }
}

WordNumbering::Definition WordNumbering::readDefinition(QXmlStreamReader &xml) const
{
    Definition definition;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"lvl") {
            const int level = boundedLevel(attributeOf(xml, u"ilvl").toInt());
            definition.levels[size_t(level)] = readLevel(xml);
            continue;
        }
        if (xml.name() == u"styleLink")
            definition.styleLink = attributeOf(xml);
        else if (xml.name() == u"numStyleLink")
            definition.definedBy = attributeOf(xml);
        xml.skipCurrentElement();
    }
    return definition;
}

WordNumbering::Level WordNumbering::readLevel(QXmlStreamReader &xml) const
{
    Level level{.start = 0}; // the default of w:start is 0
    readLevelContent(xml, level);
    return level;
}

void WordNumbering::readLevelContent(QXmlStreamReader &xml, Level &level) const
{
    while (xml.readNextStartElement()) {
        const QString value = attributeOf(xml);
        // Word has a newer form of numbers beside an older one, which stands last and is known
        // here.
        if (xml.name() == u"AlternateContent" || xml.name() == u"Choice"
            || xml.name() == u"Fallback") {
            readLevelContent(xml, level);
            continue;
        }
        if (xml.name() == u"start") {
            level.start = listStart(value, 0);
        } else if (xml.name() == u"numFmt") {
            level.isBullet = value == u"bullet";
            level.form = numberForm(value).value_or(NumberForm::Decimal);
        } else if (xml.name() == u"lvlText") {
            level.text = value.left(kLongestListNumber);
        } else if (xml.name() == u"isLgl") {
            level.isLegal = isOn(value);
        } else if (xml.name() == u"lvlRestart") {
            level.restarts = value.toInt();
        } else if (xml.name() == u"pStyle") {
            level.style = value;
        }
        xml.skipCurrentElement();
    }
}

WordNumbering::List WordNumbering::readList(QXmlStreamReader &xml) const
{
    List list;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"abstractNumId")
            list.definition = attributeOf(xml).toInt();
        if (xml.name() != u"lvlOverride") {
            xml.skipCurrentElement();
            continue;
        }
        const int level = boundedLevel(attributeOf(xml, u"ilvl").toInt());
        while (xml.readNextStartElement()) {
            if (xml.name() == u"lvl") {
                list.levels.insert(level, readLevel(xml));
                continue;
            }
            if (xml.name() == u"startOverride")
                list.starts[size_t(level)] = listStart(attributeOf(xml), 0);
            xml.skipCurrentElement();
        }
    }
    return list;
}

void WordNumbering::readStyles(QXmlStreamReader &xml)
{
    if (!xml.readNextStartElement())
        return;
    while (xml.readNextStartElement()) {
        if (xml.name() != u"style" || m_styles.size() >= kMostDefinitions) {
            xml.skipCurrentElement();
            continue;
        }
        const QString id = attributeOf(xml, u"styleId");
        const QString isDefault = attributeOf(xml, u"default");
        if (attributeOf(xml, u"type") == u"paragraph" && !isDefault.isEmpty() && isOn(isDefault))
            m_defaultStyle = id;
        const Style style = readStyle(xml);
        m_styles.insert(id, style);
    }
}

WordNumbering::Style WordNumbering::readStyle(QXmlStreamReader &xml)
{
    Style style;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"basedOn")
            style.basedOn = attributeOf(xml);
        if (xml.name() != u"pPr" && xml.name() != u"rPr") {
            xml.skipCurrentElement();
            continue;
        }
        while (xml.readNextStartElement()) {
            if (xml.name() == u"numPr") {
                style.place = readWordListPlace(xml);
                continue;
            }
            if (xml.name() == u"vanish")
                style.isHidden = isWordPropertyOn(xml);
            xml.skipCurrentElement();
        }
    }
    return style;
}

bool WordNumbering::isHidden(const QString &style) const
{
    QString id = style;
    for (int i = 0; i < kLongestStyleChain && !id.isEmpty(); ++i) {
        const Style at = m_styles.value(id);
        if (at.isHidden)
            return *at.isHidden;
        id = at.basedOn;
    }
    return false;
}

// List and level of a style, inherited from the styles that it is based on.
WordListPlace WordNumbering::placeOf(const QString &style) const
{
    WordListPlace place;
    QString id = style.isEmpty() ? m_defaultStyle : style;
    for (int i = 0; i < kLongestStyleChain && !id.isEmpty(); ++i) {
        const Style at = m_styles.value(id);
        if (!place.list)
            place.list = at.place.list;
        if (!place.level)
            place.level = at.place.level;
        id = at.basedOn;
    }
    return place;
}

// The abstract definition of a list, which may be that of a numbering style.
int WordNumbering::definitionOf(const List &list) const
{
    int id = list.definition;
    const QString style = m_definitions.value(id).definedBy;
    if (style.isEmpty())
        return id;
    for (auto definition = m_definitions.cbegin(); definition != m_definitions.cend();
         ++definition) {
        if (definition->styleLink == style)
            return definition.key();
    }
    const auto named = m_lists.constFind(m_styles.value(style).place.list.value_or(0));
    return named == m_lists.cend() ? id : named->definition;
}

// The level, from 0, of a paragraph that is numbered by its style alone.
int WordNumbering::levelOf(const QString &style, int definition) const
{
    const auto &levels = m_definitions.constFind(definition)->levels;
    QString id = style.isEmpty() ? m_defaultStyle : style;
    for (int i = 0; i < kLongestStyleChain && !id.isEmpty(); ++i) {
        for (int level = 0; level < kLevels; ++level) {
            if (levels[size_t(level)].style == id)
                return level;
        }
        id = m_styles.value(id).basedOn;
    }
    return placeOf(style).level.value_or(0);
}

const WordNumbering::Level &WordNumbering::levelIn(const List &list, int definition,
                                                   int level) const
{
    const auto own = list.levels.constFind(level);
    return own == list.levels.cend() ? m_definitions.constFind(definition)->levels[size_t(level)]
                                     : *own;
}

void WordNumbering::count(List &list, int definition, int level)
{
    Counts &counts = m_counts[definition];
    if (!list.isStarted) {
        list.isStarted = true;
        for (int i = 0; i < kLevels; ++i) {
            if (list.starts[size_t(i)])
                counts[size_t(i)].reset();
        }
    }
    std::optional<int> &at = counts[size_t(level)];
    if (at)
        ++*at;
    else
        at = list.starts[size_t(level)].value_or(levelIn(list, definition, level).start);
    for (int below = level + 1; below < kLevels; ++below) {
        if (level < levelIn(list, definition, below).restarts.value_or(below))
            counts[size_t(below)].reset();
    }
}

QString WordNumbering::written(const List &list, int definition, int level) const
{
    const Level &at = levelIn(list, definition, level);
    const Counts counts = m_counts.value(definition);
    QString number;
    for (qsizetype i = 0; i < at.text.size(); ++i) {
        const int named = at.text[i] == u'%' && i + 1 < at.text.size() ? at.text[i + 1].digitValue()
                                                                       : 0;
        if (named < 1) {
            number += at.text[i];
            continue;
        }
        const Level &of = levelIn(list, definition, named - 1);
        const int value = counts[size_t(named - 1)].value_or(of.start);
        number += listNumber(value, at.isLegal && of.form != NumberForm::None ? NumberForm::Decimal
                                                                              : of.form);
        ++i;
    }
    return number.trimmed();
}

QString WordNumbering::next(const QString &style, const WordListPlace &own)
{
    const WordListPlace place = placeOf(style);
    const auto list = m_lists.find(own.list.value_or(place.list.value_or(0)));
    if (list == m_lists.end() || list.key() == 0)
        return {};
    const int definition = definitionOf(*list);
    if (!m_definitions.contains(definition))
        return {};
    const int level = own.level  ? *own.level
                      : own.list ? place.level.value_or(0)
                                 : levelOf(style, definition);
    count(*list, definition, level);
    const Level &at = levelIn(*list, definition, level);
    if (!at.isBullet)
        return written(*list, definition, level);
    return at.text.trimmed().isEmpty() ? QString() : QString(kListSign);
}

} // namespace Exchange
