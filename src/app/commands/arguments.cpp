#include "app/commands/arguments.h"

#include "domain/text/dates.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace App {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QStringList choicesOf(const Option &option)
{
    return QString::fromLatin1(option.choices).split(u' ');
}

// Reads "2021-03-30"; rejects any other form.
std::optional<QDate> dayOf(const QString &text)
{
    const QDate day = QDate::fromString(text, u"yyyy-MM-dd"_s);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

std::optional<qint64> numberOf(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

bool isYear(const QString &text)
{
    const auto year = numberOf(text);
    return year && isPlanYear(*year);
}

bool areChoices(const QString &text, const Option &option)
{
    const bool several = option.kind == ValueKind::Choices;
    if (several && text.isEmpty())
        return true;
    const QStringList chosen = several ? text.split(u',') : QStringList(text);
    return std::ranges::all_of(chosen, [choices = choicesOf(option)](const QString &one) {
        return choices.contains(one);
    });
}

bool isOfChoices(const Option &option)
{
    return option.kind == ValueKind::Choice || option.kind == ValueKind::Choices;
}

// A sentence that says why the value is not of the option's kind; empty when it is.
QString objection(const Option &option, const QString &value)
{
    const QString name = QString::fromLatin1(option.name);
    switch (option.kind) {
    case ValueKind::None: return Text::tr("%1 takes no value.").arg(name);
    case ValueKind::Text:
    case ValueKind::Texts: return {};
    case ValueKind::Year:
        return isYear(value) ? QString()
                             : Text::tr("%1 takes a year from %2 to %3, not “%4”.")
                                   .arg(name, QString::number(kFirstPlanYear),
                                        QString::number(kLastPlanYear), value);
    case ValueKind::Day:
        return dayOf(value)
                   ? QString()
                   : Text::tr("%1 takes a date written YYYY-MM-DD, not “%2”.").arg(name, value);
    case ValueKind::Number:
        return numberOf(value) ? QString()
                               : Text::tr("%1 takes a whole number, not “%2”.").arg(name, value);
    case ValueKind::Choice:
    case ValueKind::Choices:
        return areChoices(value, option) ? QString()
                                         : Text::tr("%1 takes one of %2, not “%3”.")
                                               .arg(name, choicesOf(option).join(u", "_s), value);
    }
    Q_UNREACHABLE();
}

// Parses words one by one; stops at the first that is wrong.
class Parser
{
public:
    Parser(const QStringList &words, std::span<const Option> options)
        : m_words(words)
        , m_options(options)
    {}

    ParsedArguments parse();

private:
    void takeOption(const QString &word);
    void takeValue(const Option &option, const QString &value);

    const QStringList &m_words;
    std::span<const Option> m_options;
    qsizetype m_next = 0;
    ParsedArguments m_parsed;
};

ParsedArguments Parser::parse()
{
    bool onlyOperands = false;
    while (m_next < m_words.size() && m_parsed.misuse.isEmpty()) {
        const QString &word = m_words[m_next++];
        if (onlyOperands || !word.startsWith(u'-') || word == u"-")
            m_parsed.arguments.operands.append(localPath(word));
        else if (word == u"--")
            onlyOperands = true;
        else if (word == u"--help" || word == u"-h")
            m_parsed.wantsHelp = true;
        else
            takeOption(word);
    }
    return m_parsed;
}

void Parser::takeOption(const QString &word)
{
    const QString name = word.section(u'=', 0, 0);
    const auto option = std::ranges::find_if(
        m_options, [&name](const Option &one) { return name == QLatin1StringView(one.name); });
    if (option == m_options.end())
        m_parsed.misuse = Text::tr("There is no option “%1” here.").arg(name);
    else if (m_parsed.arguments.has(name) && option->kind != ValueKind::Texts)
        m_parsed.misuse = Text::tr("%1 is given twice.").arg(name);
    else if (name != word)
        takeValue(*option, word.mid(name.size() + 1));
    else if (option->kind == ValueKind::None)
        m_parsed.arguments.insert(name, {});
    else if (m_next == m_words.size())
        m_parsed.misuse = Text::tr("%1 needs a value after it.").arg(name);
    else
        takeValue(*option, m_words[m_next++]);
}

void Parser::takeValue(const Option &option, const QString &value)
{
    const QString taken = isOfChoices(option) ? value.toLower() : value;
    m_parsed.misuse = objection(option, taken);
    m_parsed.arguments.insert(QString::fromLatin1(option.name), taken);
}

} // namespace

QString localPath(const QString &word)
{
    if (!word.startsWith(u"file://"_s, Qt::CaseInsensitive))
        return word;
    const QString path = QUrl(word).toLocalFile();
    return path.isEmpty() ? word : path;
}

std::optional<QString> Arguments::text(const QString &option) const
{
    const auto value = m_values.constFind(option);
    return value == m_values.cend() ? std::nullopt : std::optional(value->last());
}

QStringList Arguments::texts(const QString &option) const
{
    return m_values.value(option);
}

std::optional<int> Arguments::year() const
{
    const auto value = number(u"--year"_s);
    return value ? std::optional(int(*value)) : std::nullopt;
}

std::optional<QDate> Arguments::day(const QString &option) const
{
    const auto value = text(option);
    return value ? dayOf(*value) : std::nullopt;
}

std::optional<qint64> Arguments::number(const QString &option) const
{
    const auto value = text(option);
    return value ? numberOf(*value) : std::nullopt;
}

ParsedArguments parsed(const QStringList &words, std::span<const Option> options)
{
    return Parser(words, options).parse();
}

} // namespace App
