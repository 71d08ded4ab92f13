//! The AWS SDK for Rust in the zoo: what every SDK is asked to do, in the words of README.md. This SDK has no uploader
//! of its own for large objects; `multipart` and `stream` say what programs that use it do instead.

use std::{env, fs, time::Duration};

use aws_sdk_s3::config::{BehaviorVersion, Credentials, Region};
use aws_sdk_s3::error::ProvideErrorMetadata;
use aws_sdk_s3::presigning::{PresignedRequest, PresigningConfig};
use aws_sdk_s3::primitives::{ByteStream, Length};
use aws_sdk_s3::types::{
    ChecksumAlgorithm, ChecksumMode, CompletedMultipartUpload, CompletedPart, Delete, EncodingType, ObjectIdentifier,
};
use aws_sdk_s3::{meta::PKG_VERSION, Client, Config};
use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::{header::HOST, StatusCode};
use hyper_util::rt::TokioIo;
use percent_encoding::{percent_decode_str, utf8_percent_encode, NON_ALPHANUMERIC};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

const PART_BYTES: usize = 5 * 1024 * 1024;

struct Visit {
    client: Client,
    bucket: String,
    keys: Vec<String>,
    big: Vec<u8>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let keys = fs::read_to_string(variable("ZOO_KEYS")).unwrap();
    let visit = Visit {
        client: client(),
        bucket: variable("ZOO_BUCKET"),
        keys: keys.split('\0').map(String::from).collect(),
        big: fs::read(variable("ZOO_BIG")).unwrap(),
    };
    println!("version {PKG_VERSION}");
    did("write", visit.write().await);
    did("list", visit.list().await);
    did("read", visit.read_all().await);
    did("multipart", visit.multipart().await);
    did("range", visit.ranges().await);
    did("stream", visit.stream().await);
    did("copy", visit.copy_all().await);
    did("condition", visit.condition().await);
    did("checksum", visit.checksum().await);
    did("presign", visit.presign().await);
    did("delete", visit.delete_all().await);
}

fn did(step: &str, (): ()) {
    println!("did {step}");
}

/// Without `aws-config`, which would find these by itself and compile for minutes.
fn client() -> Client {
    let (id, secret) = (variable("AWS_ACCESS_KEY_ID"), variable("AWS_SECRET_ACCESS_KEY"));
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .credentials_provider(Credentials::new(id, secret, None, None, "zoo"))
        .endpoint_url(variable("AWS_ENDPOINT_URL"))
        .force_path_style(true)
        .http_client(aws_smithy_http_client::Builder::new().build_http())
        .region(Region::new("us-east-1"));
    Client::from_conf(config.build())
}

impl Visit {
    async fn write(&self) {
        self.client.create_bucket().bucket(&self.bucket).send().await.unwrap();
        for key in &self.keys {
            self.put(key, body_of(key)).await;
        }
    }

    async fn list(&self) {
        assert_eq!(self.listed("").await, in_order(&self.keys));
        let request = self.client.list_objects_v2().bucket(&self.bucket);
        let page = request.delimiter("/").prefix("dots/").send().await.unwrap();
        let prefixes: Vec<_> = page.common_prefixes().iter().filter_map(|found| found.prefix()).collect();
        assert_eq!(prefixes, ["dots/../", "dots/./"]);
    }

    async fn read_all(&self) {
        for key in &self.keys {
            assert_eq!(self.read(key).await, body_of(key), "{key:?}");
        }
    }

    /// Each part is read from the file while it is sent, and its checksum follows it.
    async fn multipart(&self) {
        let key = "scratch/multipart";
        let id = self.begin(key).await;
        let mut parts = Vec::new();
        for (start, bytes) in (0..).step_by(PART_BYTES).zip(self.big.chunks(PART_BYTES)) {
            let slice = ByteStream::read_from().path(variable("ZOO_BIG")).offset(start);
            let body = slice.length(Length::Exact(bytes.len() as u64)).build().await.unwrap();
            parts.push(self.part((key, &id), parts.len() as i32 + 1, body).await);
        }
        self.finish((key, &id), parts).await;
        let head = self.client.head_object().bucket(&self.bucket).key(key).send().await.unwrap();
        assert_eq!(head.content_length(), Some(self.big.len() as i64));
        assert!(head.e_tag().unwrap().ends_with("-5\""));
        assert!(self.read(key).await == self.big);
    }

    async fn ranges(&self) {
        let (seam, end) = (PART_BYTES - 1, self.big.len() - 9);
        for (range, want) in [
            ("bytes=0-0", &self.big[..1]),
            ("bytes=5242879-5242880", &self.big[seam..seam + 2]),
            ("bytes=-9", &self.big[end..]),
        ] {
            let request = self.client.get_object().bucket(&self.bucket).key("scratch/multipart");
            let got = request.range(range).send().await.unwrap();
            assert_eq!(got.body.collect().await.unwrap().to_vec(), want, "{range}");
        }
    }

    /// The SDK wants to know the length of each request: a stream is cut into parts until it ends.
    async fn stream(&self) {
        let key = "scratch/stream";
        let (mut sender, mut receiver) = tokio::io::duplex(65536);
        let send = async move {
            sender.write_all(&self.big).await.unwrap();
        };
        let receive = async {
            let id = self.begin(key).await;
            let mut parts = Vec::new();
            loop {
                let mut bytes = Vec::with_capacity(PART_BYTES);
                (&mut receiver).take(PART_BYTES as u64).read_to_end(&mut bytes).await.unwrap();
                if bytes.is_empty() {
                    break;
                }
                parts.push(self.part((key, &id), parts.len() as i32 + 1, bytes.into()).await);
            }
            self.finish((key, &id), parts).await;
        };
        tokio::join!(send, receive);
        assert!(self.read(key).await == self.big);
    }

    async fn copy_all(&self) {
        for key in &self.keys {
            let source = format!("{}/{}", self.bucket, utf8_percent_encode(key, NON_ALPHANUMERIC));
            let copy = format!("copies/{key}");
            let request = self.client.copy_object().bucket(&self.bucket).key(&copy);
            request.copy_source(source).send().await.unwrap();
            assert_eq!(self.read(&copy).await, body_of(key), "{copy:?}");
        }
    }

    async fn condition(&self) {
        let once = || self.client.put_object().bucket(&self.bucket).key("scratch/once").if_none_match("*");
        once().body(ByteStream::from_static(b"1")).send().await.unwrap();
        let refusal = once().body(ByteStream::from_static(b"2")).send().await.unwrap_err();
        assert_eq!(refusal.code(), Some("PreconditionFailed"));
        assert_eq!(self.read("scratch/once").await, b"1");
    }

    async fn checksum(&self) {
        use ChecksumAlgorithm::{Crc32, Crc32C, Sha1, Sha256};
        let algorithms = [
            Crc32,
            Crc32C,
            Sha1,
            Sha256,
            #[cfg(feature = "crc64nvme")]
            ChecksumAlgorithm::Crc64Nvme,
        ];
        for algorithm in algorithms {
            let key = format!("scratch/{algorithm}");
            let request = self.client.put_object().bucket(&self.bucket).key(&key);
            let body = ByteStream::from_path(variable("ZOO_BIG")).await.unwrap();
            let put = request.checksum_algorithm(algorithm.clone()).body(body).send().await.unwrap();
            let request = self.client.get_object().bucket(&self.bucket).key(&key);
            let got = request.checksum_mode(ChecksumMode::Enabled).send().await.unwrap();
            let (sent, kept) = match algorithm {
                Crc32 => (put.checksum_crc32(), got.checksum_crc32()),
                Crc32C => (put.checksum_crc32_c(), got.checksum_crc32_c()),
                #[cfg(feature = "crc64nvme")]
                ChecksumAlgorithm::Crc64Nvme => (put.checksum_crc64_nvme(), got.checksum_crc64_nvme()),
                Sha1 => (put.checksum_sha1(), got.checksum_sha1()),
                _ => (put.checksum_sha256(), got.checksum_sha256()),
            };
            assert!(sent.is_some(), "{key}");
            assert_eq!(sent, kept, "{key}");
            assert!(got.body.collect().await.unwrap().to_vec() == self.big, "{key}");
        }
    }

    async fn presign(&self) {
        let terms = PresigningConfig::expires_in(Duration::from_secs(600)).unwrap();
        for key in &self.keys {
            let request = self.client.get_object().bucket(&self.bucket).key(key);
            let (status, body) = plain(request.presigned(terms.clone()).await.unwrap(), "").await;
            assert_eq!((status, body.to_vec()), (StatusCode::OK, body_of(key)), "{key:?}");
        }
        let request = self.client.put_object().bucket(&self.bucket).key("scratch/presigned");
        let (status, body) = plain(request.presigned(terms).await.unwrap(), "put").await;
        assert_eq!(status, StatusCode::OK, "{body:?}");
        assert_eq!(self.read("scratch/presigned").await, b"put");
    }

    async fn delete_all(&self) {
        let copies = self.listed("copies/").await;
        // XML 1.0 has no words for the keys with control characters: they go one by one.
        let plain = copies.iter().filter(|key| !key.contains(char::is_control));
        let many: Vec<_> = plain.map(|key| ObjectIdentifier::builder().key(key).build().unwrap()).collect();
        let count = many.len();
        let delete = Delete::builder().set_objects(Some(many)).build().unwrap();
        let done = self.client.delete_objects().bucket(&self.bucket).delete(delete).send().await.unwrap();
        assert_eq!(done.deleted().len(), count);
        for key in [self.listed("copies/").await, self.listed("scratch/").await].concat() {
            self.client.delete_object().bucket(&self.bucket).key(key).send().await.unwrap();
        }
        assert_eq!(self.listed("").await, in_order(&self.keys));
    }

    async fn put(&self, key: &str, body: Vec<u8>) {
        let request = self.client.put_object().bucket(&self.bucket).key(key);
        request.body(body.into()).send().await.unwrap();
    }

    async fn read(&self, key: &str) -> Vec<u8> {
        let got = self.client.get_object().bucket(&self.bucket).key(key).send().await.unwrap();
        got.body.collect().await.unwrap().to_vec()
    }

    async fn listed(&self, prefix: &str) -> Vec<String> {
        let request = self.client.list_objects_v2().bucket(&self.bucket).prefix(prefix).max_keys(7);
        let mut pages = request.encoding_type(EncodingType::Url).into_paginator().send();
        let mut found = Vec::new();
        while let Some(page) = pages.next().await {
            for entry in page.unwrap().contents() {
                // What EncodingType encoded, this SDK leaves to its caller.
                let encoded = entry.key().unwrap().replace('+', " ");
                found.push(percent_decode_str(&encoded).decode_utf8().unwrap().into_owned());
            }
        }
        found
    }

    async fn begin(&self, key: &str) -> String {
        let request = self.client.create_multipart_upload().bucket(&self.bucket).key(key);
        request.send().await.unwrap().upload_id.unwrap()
    }

    async fn part(&self, (key, id): (&str, &str), number: i32, body: ByteStream) -> CompletedPart {
        let request = self.client.upload_part().bucket(&self.bucket).key(key).upload_id(id);
        let done = request.part_number(number).body(body).send().await.unwrap();
        let part = CompletedPart::builder().part_number(number).set_checksum_crc32(done.checksum_crc32);
        part.set_e_tag(done.e_tag).build()
    }

    async fn finish(&self, (key, id): (&str, &str), parts: Vec<CompletedPart>) {
        let all = CompletedMultipartUpload::builder().set_parts(Some(parts)).build();
        let request = self.client.complete_multipart_upload().bucket(&self.bucket).key(key);
        request.upload_id(id).multipart_upload(all).send().await.unwrap();
    }
}

/// Sends a signed request as a program without the SDK would.
async fn plain(signed: PresignedRequest, body: &'static str) -> (StatusCode, Bytes) {
    let mut request = signed.into_http_1x_request(Full::new(Bytes::from_static(body.as_bytes())));
    let address = request.uri().authority().unwrap().to_string();
    *request.uri_mut() = request.uri().path_and_query().unwrap().as_str().parse().unwrap();
    request.headers_mut().insert(HOST, address.parse().unwrap());
    let stream = TokioIo::new(TcpStream::connect(&address).await.unwrap());
    let (mut sender, connection) = hyper::client::conn::http1::handshake(stream).await.unwrap();
    let connection = tokio::spawn(connection);
    let answer = sender.send_request(request).await.unwrap();
    let status = answer.status();
    let body = answer.into_body().collect().await.unwrap().to_bytes();
    drop(sender);
    connection.await.unwrap().unwrap();
    (status, body)
}

fn in_order(texts: &[String]) -> Vec<String> {
    let mut sorted = texts.to_vec();
    sorted.sort();
    sorted
}

fn body_of(key: &str) -> Vec<u8> {
    if key == "empty" {
        return Vec::new();
    }
    format!("body of {key}").into_bytes()
}

fn variable(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| panic!("{name} is missing"))
}
