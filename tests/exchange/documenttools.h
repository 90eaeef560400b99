#pragma once

#include "domain/summary/reportdocument.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

// A finished package's parts by name, unpacked; the test fails where it is no archive.
struct Package
{
    QStringList names = {}; // in order
    QHash<QString, QByteArray> parts = {};
};

Package unpacked(const QByteArray &archive);

// An element as it begins or ends, and the text between.
struct XmlToken
{
    QString name = {}; // with its prefix; empty for text
    QHash<QString, QString> attributes = {};
    QString text = {};
    bool begins = false;
};

// What a well-formed XML file holds, in order; the test fails where it is not.
QList<XmlToken> tokensOf(const QByteArray &xml);

// The values of an attribute of all elements of a name, in order.
QStringList valuesOf(const QByteArray &xml, const QString &element, const QString &attribute);

// All that a document says, in order, without white space, control and invisible characters; as the
// paper prints it.
QString wordsOf(const Domain::ReportDocument &document);
QString withoutSpace(const QString &text);

// A summary of several pages with both annexes, and texts that are hard on file formats.
Domain::ReportDocument exchangeSample();
// A table whose first three rows of four share their first cell, 读书.
Domain::ReportTable sharedCells();
QStringList hostileTexts();
