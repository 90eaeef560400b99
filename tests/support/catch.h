#pragma once

// Includes Catch2 2.13 (Debian 12) or 3.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <QDate>
#include <QDebug>
#include <QString>

// Lets failing checks print values of Qt types.
namespace Catch {

template<typename T>
std::string shownByQt(const T &value)
{
    QString text;
    QDebug(&text).noquote().nospace() << value;
    return text.toStdString();
}

template<>
struct StringMaker<QString>
{
    static std::string convert(const QString &value) { return '"' + value.toStdString() + '"'; }
};

template<>
struct StringMaker<QStringList>
{
    static std::string convert(const QStringList &value) { return shownByQt(value); }
};

template<>
struct StringMaker<QDate>
{
    static std::string convert(const QDate &value) { return shownByQt(value); }
};

} // namespace Catch
