#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Domain {

// A part of a text that stays whole on a line: a Chinese character, a word, a number, spaces.
struct TextUnit
{
    int from = 0; // where it begins in the text
    int length = 0;
    double width = 0; // in any unit of length, the same for all units of a text
    bool space = false;
    bool mayStart = true; // whether it may begin a line
    bool mayEnd = true;
    bool heldByNumber = false; // belongs to the number before it, see breakLines()
};

// A range of units: from `from` up to, but without, `to`.
struct UnitRange
{
    int from = 0;
    int to = 0;
};

// Whether the character may begin or end a line (GB/T 15834: closing marks do not begin one,
// opening marks do not end one).
bool mayStartLine(char32_t character);
bool mayEndLine(char32_t character);

// Whether a unit that begins with the character may begin a line: a single — connects and begins
// none, unlike a pair, which is one unit (GB/T 15834).
bool mayStartLineAlone(char32_t character);

// The places in a text, in order, before which no line may break: a number, its unit and a 第
// before it stay together (official paper: 2021年, 320余名, 第3项), a number of full-width digits
// too, and minutes with their seconds (7′58″).
QList<int> placesInNumbers(const QString &text);

// Marks in `units`, which are those of `text` in order, where numbers must stay with their units.
template<typename Unit>
void keepNumbersWhole(const QString &text, QList<Unit> &units)
{
    auto unit = units.begin();
    for (const int place : placesInNumbers(text)) {
        while (unit != units.end() && unit->from < place)
            ++unit;
        if (unit == units.end() || unit->from != place)
            continue;
        const bool isUnit = place > 0 && text[place - 1].isDigit() && !text[place].isDigit();
        unit->heldByNumber = isUnit && unit->mayStart && !unit->space;
        unit->mayStart = false;
    }
}

// The names in the words of a table's cell, each with the mark behind it: 周正华、 and 李明.
QStringList namesInCell(const QString &text);

// Marks in `units` (those of `text`, in order) where no line may break: within each name of
// namesInCell(text) that is at most `width` wide.
void keepNamesWhole(const QString &text, QList<TextUnit> &units, double width);

// The lines of a paragraph, as full as they can be: what may not begin a line takes the unit
// before it along to the next, and nothing hangs or is squeezed. Spaces at a break belong to no
// line. Where keeping a number and its unit together would leave more than `loosest` empty, the
// unit begins the next line; 0 keeps them together.
QList<UnitRange> breakLines(const QList<TextUnit> &units, double firstWidth, double width,
                            double loosest = 0);

// The text's own paragraphs, whatever ends them. Empty ones are left out.
QStringList paragraphsOf(const QString &text);

} // namespace Domain
