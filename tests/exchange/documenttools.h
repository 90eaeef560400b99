#pragma once

#include "domain/summary/reportdocument.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QTimeZone>

// The unpacked files of a package by name; the test fails if it is no archive.
struct Package
{
    QStringList names = {}; // in the order of the archive
    QHash<QString, QByteArray> parts;
};

Package unpacked(const QByteArray &archive);

// The start or end of an XML element, or a text between elements.
struct XmlToken
{
    QString name = {}; // with its prefix; empty for a text
    QHash<QString, QString> attributes;
    QString text = {};
    bool begins = false;
};

// The tokens of an XML file, in order; the test fails if it is not well-formed.
QList<XmlToken> tokensOf(const QByteArray &xml);

// The values of `attribute` in all elements named `element`, in order.
QStringList valuesOf(const QByteArray &xml, const QString &element, const QString &attribute);

// Which elements an XML file has in which: "parent: child child", both in alphabetical order.
QStringList contentsOf(const QByteArray &xml);

// All text of a document in the order of the printed paper, without white space, control and
// invisible characters.
QString wordsOf(const Domain::ReportDocument &document);
QString withoutSpace(const QString &text);

// When the samples are written.
inline const QDateTime kSampleWritten(QDate(2021, 12, 31), QTime(9, 30), QTimeZone::utc());

// A summary of several pages with both annexes, including texts that file formats may get wrong.
Domain::ReportDocument exchangeSample();
// The sample with every other kind of element behind it: cells that are shared, a wall chart, three
// photographs, of which the last is upright, and a paragraph and a remark after them.
Domain::ReportDocument sampleOfEveryKind();
// A table in which the first three of four rows share their first cell, 读书.
Domain::ReportTable sharedCells();
QStringList hostileTexts();
