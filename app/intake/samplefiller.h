// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"
#include "domain/field.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

class QJsonArray;

namespace LeverArch {

class Stores;
struct Annotation;
struct Record;

/// Writes what a description like resources/sample/case.json declares into a case file whose papers
/// are in already. Works inside the caller's action; an error names the entry it is about.
class SampleFiller
{
public:
    /// `documents` by file name. Everything passed must outlive it.
    SampleFiller(Stores &stores, const QHash<QString, Id> &documents);

    Result<void> fill(const QJsonObject &declared);

private:
    Result<void> fillSettings(const QJsonObject &settings);
    Result<void> fillTags(const QJsonArray &tags);
    Result<void> fillRecords(const QJsonArray &records);
    Result<void> fillPapers(const QJsonArray &papers);
    Result<void> fillQuotes(const QJsonArray &quotes);
    Result<void> fillMarks(const QJsonArray &marks);
    Result<void> fillLinks(const QJsonArray &links);
    Result<void> fillPacks(const QJsonArray &packs);

    Result<void> addRecord(const QJsonObject &entry);
    Result<void> describePaper(const QJsonObject &entry);
    Result<void> addQuote(const QJsonObject &entry);
    Result<void> addMark(const QJsonObject &entry);
    Result<void> addReply(const Annotation &mark, const QJsonObject &entry);
    Result<void> addSection(Id pack, int position, const QJsonObject &entry);
    Result<void> addEntry(Id section, int position, const QJsonObject &entry);

    /// Title, audience and fields, as typed.
    Result<void> assign(const QJsonObject &entry, Record &record) const;
    Result<QVariant> read(const FieldDeclaration &field, const QString &written) const;
    Result<void> tag(Id record, const QJsonArray &paths);
    Result<Id> named(const QString &reference) const;

    Stores &m_stores;
    const QHash<QString, Id> &m_documents;
    QHash<QString, Id> m_ids; ///< By the "id" of their entry.
};

} // namespace LeverArch
