// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/documentversion.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <optional>

namespace LeverArch {

/// Originals by SHA-256 and the versions of documents that use them.
///
/// Bytes are written in parts before anything refers to them, so that no transaction is long:
/// beginOriginal(), appendOriginal() … then, in the action that makes the document, finishOriginal().
/// Parts of an original that was never finished are swept away when the case file is next opened
/// for writing; they are never visible.
class DocumentStore
{
public:
    virtual ~DocumentStore() = default;

    virtual Result<std::optional<Original>> originalByHash(const Sha256 &sha256) const = 0;
    virtual Result<Original> original(Id id) const = 0;
    /// Gives the bytes to `sink` in order, at most 1 MiB at a time, and checks them against the
    /// hash: Error::Damaged at the end when they differ.
    virtual Result<void> readOriginal(
        Id id, const std::function<Result<void>(QByteArrayView)> &sink) const = 0;
    virtual Result<QList<Original>> originals() const = 0;

    virtual Result<DocumentVersion> version(Id id) const = 0;
    virtual Result<QList<DocumentVersion>> versionsOf(Id document) const = 0; ///< By number.
    /// Living documents that have more than one version, oldest first.
    virtual Result<QList<Id>> revisedDocuments() const = 0;
    /// The living documents an original belongs to: whose pages it is, or which were made from it.
    virtual Result<QList<Id>> documentsOf(Id original) const = 0;

    virtual Result<Id> beginOriginal() = 0;
    virtual Result<void> appendOriginal(Id original, QByteArrayView bytes) = 0;
    virtual Result<void> finishOriginal(const Original &original) = 0;
    virtual Result<void> dropUnfinished(Id original) = 0;
    /// Of bytes that were kept before anybody had looked what they are.
    virtual Result<void> setMediaType(Id original, const QString &mediaType) = 0;
    /// Takes away an original no version refers to, living or not; any other stays.
    virtual Result<void> dropUnused(Id original) = 0;
    /// With its sources.
    virtual Result<Id> addVersion(const DocumentVersion &version) = 0;
    /// Gives a version to another document, as its version of that number.
    virtual Result<void> moveVersion(Id version, Id document, int number) = 0;
    virtual Result<void> setPassword(Id version, const QString &password) = 0;
    /// The number the next document gets in the register: one more than any ever had, also in the
    /// bin. Numbers are written on paper, so none is given twice.
    virtual Result<qint64> nextRegisterNumber() const = 0;
    /// The newest living document that is the message of that e-mail id; null when there is none.
    virtual Result<Id> documentOfMessage(const QString &messageId) const = 0;
};

} // namespace LeverArch
