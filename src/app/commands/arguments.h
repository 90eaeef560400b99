#pragma once

#include <QDate>
#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace App {

// The kind of value that follows an option's name.
enum class ValueKind {
    None,
    Text,
    Year,    // a year within the range that plans may have
    Day,     // YYYY-MM-DD
    Number,  // a whole number
    Choice,  // one of the option's choices, in any case
    Choices, // several of them separated by commas, or empty
    Texts,   // text; the option may be given several times
};

struct Option
{
    const char *name; // with its leading dashes
    ValueKind kind;
    const char *placeholder;  // for the help: "NAMES"; null for None
    const char *help;         // a sentence for the help, translated in "CommandLine"
    const char *choices = ""; // separated by blanks
};

// Options of several commands.
inline constexpr Option kYearOption{
    .name = "--year",
    .kind = ValueKind::Year,
    .placeholder = "Y",
    .help = QT_TRANSLATE_NOOP("CommandLine", "the plan's year; the newest unless given")};
inline constexpr Option kJsonOption{
    .name = "--json",
    .kind = ValueKind::None,
    .placeholder = nullptr,
    .help = QT_TRANSLATE_NOOP("CommandLine", "JSON, for other programs")};

// The parsed arguments of a command. Each option's value has been checked against its ValueKind.
class Arguments
{
public:
    // The current day.
    QDate today = {};

    QStringList operands = {};

    void insert(const QString &option, const QString &value) { m_values[option].append(value); }

    bool has(const QString &option) const { return m_values.contains(option); }
    // The value of an option; none when it was not given.
    std::optional<QString> text(const QString &option) const;
    // One for each time the option was given, in that order.
    QStringList texts(const QString &option) const;
    std::optional<int> year() const; // the value of --year; none without it
    std::optional<QDate> day(const QString &option) const;
    std::optional<qint64> number(const QString &option) const;

private:
    QHash<QString, QStringList> m_values;
};

// The result of parsing the words after a command's name. `misuse` is one sentence that says what
// is wrong with them; empty when nothing is.
struct ParsedArguments
{
    Arguments arguments = {};
    QString misuse = {};
    bool wantsHelp = false;
};

// The path that a word names: of a file: URL, its local file; any other word unchanged.
QString localPath(const QString &word);

ParsedArguments parsed(const QStringList &words, std::span<const Option> options);

} // namespace App
