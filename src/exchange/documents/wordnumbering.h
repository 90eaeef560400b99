#pragma once

#include "exchange/documents/shared/listnumber.h"

#include <QHash>
#include <QXmlStreamReader>

#include <array>
#include <optional>

namespace Exchange {

// Whether the present element is WordprocessingML, transitional or strict.
bool isWordElement(const QXmlStreamReader &xml);

// Whether the present property (a w:val that defaults to true) is on.
bool isWordPropertyOn(const QXmlStreamReader &xml);

// The list and level of a paragraph or style. A list of 0 switches numbering off.
struct WordListPlace
{
    std::optional<int> list;
    std::optional<int> level;
};

// Reads a numPr.
WordListPlace readWordListPlace(QXmlStreamReader &xml);

// The numbers that Word puts before paragraphs by itself (ECMA-376, part 1, 17.9): read from the
// parts for numbering and styles, then counted paragraph by paragraph.
class WordNumbering
{
public:
    void readNumbering(QXmlStreamReader &xml);
    void readStyles(QXmlStreamReader &xml);

    // Whether text of that style is hidden, by the style itself or one that it is based on.
    bool isHidden(const QString &style) const;

    // The number of the next paragraph, as printed; empty if it has none. An empty `style` is the
    // default one.
    QString next(const QString &style, const WordListPlace &own);

private:
    static constexpr int kLevels = 9;

    struct Level
    {
        int start = 1;
        NumberForm form = NumberForm::Decimal;
        bool isBullet = false;
        bool isLegal = false;        // all levels are shown in plain digits
        QString text = {};           // "%1.%2"
        QString style = {};          // paragraphs of that style stand on this level
        std::optional<int> restarts; // after this level (from 1); 0 never
    };
    struct Definition // abstractNum
    {
        QString styleLink = {}; // the numbering style that this defines
        QString definedBy = {}; // the numbering style whose levels it has
        std::array<Level, kLevels> levels = {};
    };
    struct List // num
    {
        int definition = 0;
        std::array<std::optional<int>, kLevels> starts = {};
        QHash<int, Level> levels;
        bool isStarted = false;
    };
    struct Style
    {
        QString basedOn = {};
        WordListPlace place = {};
        std::optional<bool> isHidden;
    };
    using Counts = std::array<std::optional<int>, kLevels>;

    Definition readDefinition(QXmlStreamReader &xml) const;
    Level readLevel(QXmlStreamReader &xml) const;
    void readLevelContent(QXmlStreamReader &xml, Level &level) const;
    List readList(QXmlStreamReader &xml) const;
    static Style readStyle(QXmlStreamReader &xml);
    WordListPlace placeOf(const QString &style) const;
    int definitionOf(const List &list) const;
    int levelOf(const QString &style, int definition) const;
    const Level &levelIn(const List &list, int definition, int level) const;
    void count(List &list, int definition, int level);
    QString written(const List &list, int definition, int level) const;

    QHash<int, Definition> m_definitions;
    QHash<int, List> m_lists;
    QHash<QString, Style> m_styles;
    QString m_defaultStyle;
    QHash<int, Counts> m_counts; // by abstract definition: its lists share their counts
};

} // namespace Exchange
